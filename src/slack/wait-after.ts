import { refusedWith } from './send/refused-with.ts';

const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 300_000;
/** Eight attempts then span about 20 minutes, which outlasts most outages. */
const GROWTH = 4;

/** What Slack says of a token that it takes no more, until the app is installed again. */
const TOKEN_REFUSALS = [
  'account_inactive',
  'invalid_auth',
  'not_authed',
  'token_expired',
  'token_revoked',
];
/** How soon it is looked whether the token is good again. */
const TOKEN_WAIT_MS = 15_000;

/** Whether Slack refuses the bot itself: nothing that waits can be done, and none of it is at fault. */
export function isTokenRefused(error: unknown): boolean {
  return refusedWith(error, ...TOKEN_REFUSALS);
}

/**
 * How long to wait, in milliseconds, where nothing was carried out: Slack asks for it, or takes the
 * token no more. Null where the error is a failure.
 */
export function askedWait(error: unknown): number | null {
  if (isTokenRefused(error)) return TOKEN_WAIT_MS;
  if (!(error instanceof Error) || !('retryAfter' in error)) return null;
  return typeof error.retryAfter === 'number' ? error.retryAfter * 1000 : null;
}

/**
 * How long to wait, in whole milliseconds, before what failed at attempt `attempts` (from 1) is tried
 * again: at least what Slack asks for, else longer each time. `random` (0 to 1) spreads what failed
 * together, so that it does not come back together.
 */
export function waitAfter(error: unknown, attempts: number, random: number): number {
  const asked = askedWait(error);
  if (asked !== null) return Math.round(asked + random * FIRST_WAIT_MS);
  const longest = Math.min(FIRST_WAIT_MS * GROWTH ** (attempts - 1), LONGEST_WAIT_MS);
  return Math.round(longest * (0.5 + random / 2));
}
