import type { Find } from './masked.ts';
import { bareBefore, codeOf, statedAfter, statedBefore, statedValues } from './stated-value.ts';

const LABELS = [
  '(?:cvv|cvc|cvn|cav)2?',
  'cid',
  'csc',
  'card (?:verification|security)(?: code| number| value)?',
  'sec(?:urity)? (?:code|number|digits)',
  '(?:(?:last )?(?:three|3) digits )?(?:on|at) the back',
  '安全码|安全碼|安全代码',
  '卡(?:片)?背(?:面|后)?(?:的)?(?:后|末)?(?:三|3|四|4)?位?(?:数字|数)?',
  '背面(?:的)?(?:后|末|最后)?(?:三|3)位(?:数字|数)?',
].join('|');
const VALUE = codeOf(3, 4);
const PATTERNS = [
  statedAfter(LABELS, VALUE),
  statedBefore(LABELS, VALUE),
  bareBefore(LABELS, VALUE),
];

/** Card verification values, known by what stands beside them. */
export function findCvvs(folded: string): readonly Find[] {
  return statedValues(folded, 'cvv', PATTERNS);
}
