import type { Find } from './masked.ts';
import { codeOf, statedAfter, statedBefore, statedValues } from './stated-value.ts';

// "chip and PIN 1200" is a way to pay and an amount.
const LABELS =
  '(?<!chip ?(?:and|&|n|\\+) ?)pin(?: ?code| ?number| ?码| ?碼)?|passcode|个人识别码|密码|密碼|口令';
const VALUE = codeOf(4, 8);
const PATTERNS = [statedAfter(LABELS, VALUE), statedBefore(LABELS, VALUE)];

/** PINs and payment passwords of digits, known by what stands beside them. */
export function findPins(folded: string): readonly Find[] {
  return statedValues(folded, 'pin', PATTERNS);
}
