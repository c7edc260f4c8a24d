import type { Conversation } from './conversation.ts';

/** What stands where something was hidden. */
const HIDDEN = '•••';
/** A shorter value, such as an amount of 51, would be found in codes and dates. */
const SHORTEST = 3;

/**
 * What a merchant told that is about their account alone: last four digits, terminal and merchant ids,
 * references, amounts. The codes they named are not: a code means the same for everybody.
 */
export function accountData({ entities, codes }: Conversation): readonly string[] {
  const { lastFour, terminals, merchants, references, amounts } = entities;
  const sums = amounts.flatMap(({ value }) => [
    String(value),
    value.toFixed(2),
    value.toFixed(2).replace(/\B(?=(\d{3})+(?!\d))/g, ','),
    value.toFixed(0).replace(/\B(?=(\d{3})+(?!\d))/g, ','),
  ]);
  const told = new Set([...lastFour, ...terminals, ...merchants, ...references, ...sums]);
  const named = new Set(codes.map(({ code }) => code.toLowerCase()));
  return [...told].filter((value) => value.length >= SHORTEST && !named.has(value.toLowerCase()));
}

/** `value` with each of `data` hidden in all of its texts, where it stands as a word of its own. */
export function withoutAccountData(value: unknown, data: readonly string[]): unknown {
  if (typeof value === 'string') return hide(value, data);
  if (Array.isArray(value)) return value.map((item) => withoutAccountData(item, data));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, withoutAccountData(item, data)]),
  );
}

function hide(text: string, data: readonly string[]): string {
  const longestFirst = [...data].sort((one, other) => other.length - one.length);
  return longestFirst.reduce((shown, told) => shown.replace(wordOf(told), HIDDEN), text);
}

/** Chinese sets no spaces around a number, so that only Latin letters and digits end a word. */
function wordOf(told: string): RegExp {
  const literal = told.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
  return new RegExp(`(?<![A-Za-z0-9])${literal}(?![A-Za-z0-9])`, 'gi');
}
