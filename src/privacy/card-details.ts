import { EXPIRY } from './find-expiry.ts';
import type { Find } from './masked.ts';

const SEPARATORS = '[\\s,;:|/()\\-–—.，；、]';
const EXPIRY_AFTER = new RegExp(`^${SEPARATORS}{0,6}(?<value>${EXPIRY})`);
const EXPIRY_BEFORE = new RegExp(`(?<value>${EXPIRY})${SEPARATORS}{1,6}$`);
const CVV_AFTER =
  /^[\s,;:|/()\-–—.，；、]{1,6}(?<value>\d{3})(?!\d|[.,:]\d|[ -]\d{3}|\s?(?:元|块|圆|rmb|cny|usd|eur|gbp|hkd|yuan|dollar|buck|pound|euro|times|次|%))/i;
const REACH = 24;
const MAX_DETAILS = 2;

/** What people type right beside a card number without naming it: its expiry, then its CVV. */
export function cardDetails(folded: string, card: Find): readonly Find[] {
  const details: Find[] = [...expiryBefore(folded, card.start)];
  let at = card.end;
  for (let step = 0; step < MAX_DETAILS; step += 1) {
    const detail = detailAfter(folded, at);
    if (detail !== null) {
      details.push(detail);
      at = detail.end;
    }
  }
  return details;
}

function expiryBefore(folded: string, start: number): readonly Find[] {
  const from = Math.max(0, start - REACH);
  const match = EXPIRY_BEFORE.exec(folded.slice(from, start));
  const value = match?.groups?.value;
  return match === null || value === undefined
    ? []
    : [{ kind: 'expiry', start: from + match.index, end: from + match.index + value.length }];
}

function detailAfter(folded: string, at: number): Find | null {
  const text = folded.slice(at, at + REACH);
  const expiry = EXPIRY_AFTER.exec(text);
  const match = expiry ?? CVV_AFTER.exec(text);
  const value = match?.groups?.value;
  if (match === null || value === undefined) {
    return null;
  }
  const end = at + match[0].length;
  return { kind: expiry === null ? 'cvv' : 'expiry', start: end - value.length, end };
}
