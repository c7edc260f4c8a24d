import { findWindows, isNaturalLayout, type NumberWindow } from './digit-run.ts';
import { isIssued } from './issuer.ts';
import { labelEndingIn, labelledDevice, labelledReference } from './label.ts';
import { passesLuhn } from './luhn.ts';
import type { Find } from './masked.ts';

// GB 11643: six digits of a region, the date of birth, a sequence number, and a check character.
const REGION = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])\d{4}/;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';
const LABEL = labelEndingIn('身份证|身份證|身分證|证件|證件|identity|national|\\bid|\\bid card');
const MAX_LABEL = 40;

/** Chinese resident identity numbers: 18 characters with their check, or the old 15 digits. */
export function findIdNumbers(folded: string): readonly Find[] {
  return findWindows(folded, 15, 18, (window) => isIdNumber(folded, window)).map((window) => ({
    kind: 'id-number',
    start: window.start,
    end: window.end + checkLetter(folded, window),
  }));
}

function isIdNumber(folded: string, window: NumberWindow): boolean {
  const { digits, start } = window;
  if (!REGION.test(digits) || labelledDevice(folded, start)) {
    return false;
  }
  const labelled = LABEL.test(folded.slice(Math.max(0, start - MAX_LABEL), start));
  if (digits.length === 15) {
    return isDate(`19${digits.slice(6, 12)}`) && (labelled || !isOther(folded, window));
  }
  const full = digits + (checkLetter(folded, window) > 0 ? 'X' : '');
  return full.length === 18 && isDate(digits.slice(6, 14)) && (labelled || hasCheck(full));
}

/** Fifteen digits carry no check, so any other sign weighs more. */
function isOther(folded: string, window: NumberWindow): boolean {
  const { digits, start } = window;
  const listed = !isNaturalLayout(window) || labelledReference(folded, start);
  return listed || (isIssued(digits) && passesLuhn(digits));
}

/** 1 where the check character X stands right after seventeen digits, else 0. */
function checkLetter(folded: string, window: NumberWindow): 0 | 1 {
  const x = /^x(?![a-z])/i.test(folded.slice(window.end, window.end + 2));
  return window.digits.length === 17 && x ? 1 : 0;
}

/** ISO 7064 MOD 11-2. */
function hasCheck(full: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(full[place]), 0);
  return CHECKS.charAt(sum % 11) === full.charAt(17);
}

/** Whether yyyymmdd is a day on which a living person may be born. */
function isDate(digits: string): boolean {
  return /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/.test(digits);
}
