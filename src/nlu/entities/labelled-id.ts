import { distinct } from './distinct.ts';

const LINK =
  '(?:[\\s:#=."\'()\\[-]|\\bno\\b|\\bnr\\b|number|\\bid\\b|code|\\bis\\b|\\bwas\\b|是|为|号码|编号|编码|代码|号|码){0,8}';

/** The ids that follow one of the `labels`: `value` is the source of a pattern of the id alone. */
export function labelledIds(labels: string, value: string): (text: string) => readonly string[] {
  const pattern = new RegExp(
    `(?:${labels})${LINK}(?<![a-z0-9])(${value})(?![a-z0-9]|[.,:/]\\d)`,
    'gi',
  );
  return (text) => distinct([...text.matchAll(pattern)].flatMap((match) => match.slice(1)));
}

/** A word of `min` to `max` letters and digits, at least `digits` of them digits. */
export function idOf(min: number, max: number, digits: number): string {
  return `(?=(?:[a-z_-]{0,12}\\d){${digits}})[a-z0-9][a-z0-9_-]{${min - 1},${max - 1}}`;
}
