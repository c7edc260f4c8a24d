import type { Find } from './masked.ts';
import { statedAfter, statedValues } from './stated-value.ts';

const LABELS =
  'exp(?:iry|iration)?(?:[ .]?date)?|expires?|valid (?:thru|through|until|till|to)|good (?:thru|through)|有效期(?:至|到|限)?|到期(?:日|时间)?|失效日期?';
const MONTH = '(?:0?[1-9]|1[0-2])';
const YEAR = '(?:20)?[2-4]\\d';

/** A month and a year in any order, no day: 12/26, 12-2026, 1226, 2026年12月. */
export const EXPIRY = [
  `(?<!\\d)${MONTH}\\s?[/\\-.|]\\s?${YEAR}(?!\\d|[/\\-.]\\d)`,
  `(?<!\\d)20[2-4]\\d\\s?[/\\-.年]\\s?${MONTH}(?:月(?![\\d日号])|(?![\\d月]|[/\\-.]\\d))`,
  `(?<!\\d)[2-4]\\d\\s?[/年]\\s?(?:0[1-9]|1[0-2])(?:月(?![\\d日号])|(?![\\d月/]|[\\-.]\\d))`,
  '(?<!\\d)(?:0[1-9]|1[0-2])[2-4]\\d(?!\\d)',
].join('|');
const PATTERNS = [statedAfter(LABELS, EXPIRY)];

/** Expiry dates that are called so. */
export function findExpiries(folded: string): readonly Find[] {
  return statedValues(folded, 'expiry', PATTERNS);
}
