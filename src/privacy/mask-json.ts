import { mask } from './mask.ts';

/** What JSON can say. */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json };

// Slack's own ids hold many digits; only under these names, and only in Slack's shape, they stay.
const TIMESTAMP_FIELDS = new Set(
  'ts thread_ts event_ts message_ts action_ts parent_ts root_ts latest_reply deleted_ts latest oldest'.split(
    ' ',
  ),
);
const TIMESTAMP = /^\d{10}\.\d{6}$/;
const ID_FIELDS = new Set(
  `id user user_id channel channel_id team team_id user_team source_team enterprise_id bot_id app_id api_app_id
  event_id event_context client_msg_id trigger_id view_id root_view_id context_team_id inviter hash`.split(
    /\s+/,
  ),
);
const ID =
  /^(?:[A-Z][A-Z0-9]{4,20}|[A-Za-z0-9]{1,12}-[A-Za-z0-9_-]{4,160}|\d{9,13}\.\d{9,13}\.[0-9a-f]{16,64}|\d{10}\.[0-9A-Za-z]{6,12})$/;
const NUMBER_KINDS = new Set(['card', 'pay-code', 'id-number']);

/**
 * `value` with every string in it masked, whatever the field. Two exceptions keep Slack's ids intact:
 * a time stamp ('1712345678.123456') under a field such as `ts`, and an id under a field such as `channel`.
 * A number that is a card, pay code or identity number becomes its placeholder. Names of fields stay.
 */
export function maskJson(value: Json): Json {
  if (typeof value === 'string') {
    return mask(value).text;
  }
  if (typeof value === 'number') {
    return maskedNumber(value);
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  return isList(value) ? value.map(maskJson) : maskedFields(value);
}

function maskedFields(value: { readonly [key: string]: Json }): Json {
  return Object.fromEntries(
    Object.entries(value).map(([name, field]) => [
      name,
      isSlackId(name, field) ? field : maskJson(field),
    ]),
  );
}

function isSlackId(name: string, field: Json): boolean {
  if (typeof field !== 'string') {
    return false;
  }
  return (
    (TIMESTAMP_FIELDS.has(name) && TIMESTAMP.test(field)) || (ID_FIELDS.has(name) && ID.test(field))
  );
}

function maskedNumber(value: number): Json {
  const masked = mask(String(value));
  return masked.spans.some((span) => NUMBER_KINDS.has(span.kind)) ? masked.text : value;
}

function isList(
  value: readonly Json[] | { readonly [key: string]: Json },
): value is readonly Json[] {
  return Array.isArray(value);
}
