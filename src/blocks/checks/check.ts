import type { BlockViolation } from '../block-violation.ts';

/** What is wrong with `value`, which stands at `path`; empty where nothing is. Never throws. */
export type Check = (value: unknown, path: string) => readonly BlockViolation[];

/** A finding that is not about a limit. */
export function violation(path: string, what: string): readonly BlockViolation[] {
  return [{ path, what, limit: null }];
}

/** A finding about a limit. */
export function beyond(path: string, what: string, limit: number): readonly BlockViolation[] {
  return [{ path, what, limit }];
}

/** `value` as an object whose fields can be read, or null. */
export function asRecord(value: unknown): Readonly<Record<string, unknown>> | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  return Object.fromEntries(Object.entries(value));
}
