import { z } from 'zod';
import { flag, limit } from '../../web-api/argument.ts';
import type { Message } from '../../world/message.ts';

const MAX_LIMIT = 999;

/** The arguments that choose messages by time, and the page. */
export const windowShape = {
  oldest: z.coerce.string().optional(),
  latest: z.coerce.string().optional(),
  inclusive: flag.optional(),
  include_all_metadata: flag.optional(),
  limit: limit(MAX_LIMIT).default(100),
  cursor: z.string().optional(),
};

/** The arguments of a time window. */
export interface Window {
  readonly oldest?: string | undefined;
  readonly latest?: string | undefined;
  readonly inclusive?: boolean | undefined;
}

/** Whether `message` was posted inside `window`; its ends count only where it is inclusive. */
export function isInside(message: Message, { oldest, latest, inclusive = false }: Window): boolean {
  const at = Number(message.ts);
  const start = Number(oldest ?? 0);
  const end = Number(latest ?? Number.POSITIVE_INFINITY);
  return inclusive ? at >= start && at <= end : at > start && at < end;
}
