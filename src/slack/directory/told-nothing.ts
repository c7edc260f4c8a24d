import { refusalOf } from '../refusal.ts';

/** Slack's own answers that say: not now. */
const NOT_NOW: readonly string[] = [
  'fatal_error',
  'internal_error',
  'ratelimited',
  'rate_limited',
  'request_timeout',
  'service_unavailable',
];

/**
 * Whether `error` is Slack's answer that it tells nothing (no such user, no right to ask), which asking
 * again does not change; not a call that failed on its way.
 */
export function toldNothing(error: unknown): boolean {
  const refusal = refusalOf(error);
  return refusal !== null && !NOT_NOW.includes(refusal);
}
