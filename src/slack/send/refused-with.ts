import { refusalOf } from '../refusal.ts';

/** Whether `error` is Slack's refusal with one of `codes`, such as `already_reacted`. */
export function refusedWith(error: unknown, ...codes: readonly string[]): boolean {
  const refusal = refusalOf(error);
  return refusal !== null && codes.includes(refusal);
}
