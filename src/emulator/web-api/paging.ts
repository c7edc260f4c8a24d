import type { Json } from '../wire/json.ts';
import { Refusal } from './refusal.ts';

/** One page of a list, and Slack's `response_metadata` that leads to the next. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly hasMore: boolean;
  readonly metadata: Json;
}

/**
 * The page of at most `limit` items that `cursor` points to; the first without a cursor.
 *
 * @throws Refusal invalid_cursor where the cursor is none of ours.
 */
export function page<T>(items: readonly T[], limit: number, cursor: string | undefined): Page<T> {
  const start = startOf(cursor);
  const end = start + limit;
  const hasMore = end < items.length;
  const next_cursor = hasMore ? Buffer.from(`next:${end}`).toString('base64') : '';
  return { items: items.slice(start, end), hasMore, metadata: { next_cursor } };
}

function startOf(cursor: string | undefined): number {
  if (cursor === undefined || cursor === '') return 0;
  const match = /^next:(\d+)$/.exec(Buffer.from(cursor, 'base64').toString());
  if (match === null) throw new Refusal('invalid_cursor');
  return Number(match[1]);
}
