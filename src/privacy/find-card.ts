import {
  findWindows,
  groupSizes,
  isAtEdge,
  isNaturalLayout,
  type NumberWindow,
} from './digit-run.ts';
import { isIssued } from './issuer.ts';
import { labelledCard, labelledDevice, labelledReference } from './label.ts';
import { passesLuhn } from './luhn.ts';
import type { Find } from './masked.ts';

const MIN = 13;
const MAX = 19;
// A date and a CVV typed on after the number, MMYY(CVV): the card is what comes before.
const WITH_EXPIRY = /^(\d{13,19}?)(?:0[1-9]|1[0-2])(?:2[4-9]|3\d|4\d)(?:\d{3,4})?$/;
const PRICES = /^\d{1,5}[.,]\d{2}(?:[^\d.,]+\d{1,5}[.,]\d{2})+$/;
const DATE = /^(?:19|20)\d{2}[-/.]\d{1,2}[-/.]/;
const LISTED = /[,，、;；]/;

/**
 * Card numbers of 13 to 19 digits, whatever stands between the digits: those of a scheme's range that
 * pass Luhn; UnionPay 62 without Luhn; any number that is called a card number; four by four digits.
 */
export function findCards(folded: string): readonly Find[] {
  const cards = findWindows(folded, MIN, MAX + 8, (window) => isCard(folded, window));
  return merged(cards);
}

function isCard(folded: string, window: NumberWindow): boolean {
  const { digits, from, to, start } = window;
  if (digits.length > MAX) {
    return from === to && isGlued(digits);
  }
  const card = (isIssued(digits) && passesLuhn(digits)) || isCardWithoutLuhn(folded, window);
  const device = digits.length === 15 && labelledDevice(folded, start);
  return card && !device && !isList(folded, window);
}

/** UnionPay issues numbers that fail Luhn, and people mistype. */
function isCardWithoutLuhn(folded: string, window: NumberWindow): boolean {
  const { digits, start } = window;
  const natural = isNaturalLayout(window);
  const unionPay = digits.startsWith('62') && digits.length >= 16 && (natural || isAtEdge(window));
  if (unionPay || isPrinted(window)) {
    return !labelledReference(folded, start);
  }
  return natural && labelledCard(folded, start) && !DATE.test(folded.slice(start, window.end));
}

/** Four by four digits, evenly spaced, as on a card of the great schemes. */
function isPrinted(window: NumberWindow): boolean {
  const groups = window.run.slice(window.from, window.to + 1);
  const gaps = groups.slice(1).map((group, place) => group.start - (groups[place]?.end ?? 0));
  return (
    /^[3-6]/.test(window.digits) &&
    /^4,4,4,4$/.test(groupSizes(window).join()) &&
    new Set(gaps).size === 1
  );
}

function isGlued(digits: string): boolean {
  const card = WITH_EXPIRY.exec(digits)?.[1] ?? '';
  return passesLuhn(card) && isIssued(card);
}

/** Prices, or short numbers set apart by commas, such as a list of codes. */
function isList(folded: string, window: NumberWindow): boolean {
  const text = folded.slice(window.start, window.end);
  const sizes = groupSizes(window);
  const short = sizes.every((size) => size < 4) && sizes.some((size) => size > 1);
  return PRICES.test(text) || (short && LISTED.test(text));
}

/** Overlapping candidates hide together; the last four are those of the likeliest length. */
function merged(cards: readonly NumberWindow[]): readonly Find[] {
  const finds: Find[] = [];
  for (const card of [...cards].sort(
    (a, b) => a.start - b.start || preference(a) - preference(b),
  )) {
    const last = finds.at(-1);
    if (last !== undefined && card.start < last.end) {
      finds[finds.length - 1] = { ...last, end: Math.max(last.end, card.end) };
    } else {
      finds.push({ kind: 'card', start: card.start, end: card.end, lastFour: lastFour(card) });
    }
  }
  return finds;
}

/** What passes Luhn first, there sixteen digits, then fifteen; of all others the longest. */
function preference({ digits }: NumberWindow): number {
  if (!passesLuhn(digits)) return 2 * MAX - digits.length;
  return digits.length === 16 ? 0 : digits.length === 15 ? 1 : 2 + MAX - digits.length;
}

function lastFour(card: NumberWindow): string {
  const glued = card.digits.length > MAX ? WITH_EXPIRY.exec(card.digits)?.[1] : undefined;
  return (glued ?? card.digits).slice(-4);
}
