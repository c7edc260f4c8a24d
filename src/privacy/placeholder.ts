import type { MaskedSpan, Secret } from './masked.ts';

const WORDS: Readonly<Record<Secret, string>> = {
  card: 'card',
  cvv: 'CVV',
  pin: 'PIN',
  'one-time-password': 'one-time code',
  'track-data': 'track data',
  expiry: 'expiry',
  'pay-code': 'pay code',
  'id-number': 'ID number',
  phone: 'phone',
  email: 'e-mail',
  iban: 'bank account',
  credential: 'password',
};

const PATTERN = `\\[(?:card ••\\d{4}|${Object.values(WORDS).join('|')})\\]`;

/** What stands in a masked text where the secret was: `[card ••1234]`, `[phone]`, `[CVV]` ... */
export function placeholder(span: Pick<MaskedSpan, 'kind' | 'lastFour'>): string {
  const lastFour = span.lastFour === undefined ? '' : ` ••${span.lastFour}`;
  return `[${WORDS[span.kind]}${lastFour}]`;
}

/** A fresh pattern that finds every placeholder in a masked text. */
export function placeholderPattern(): RegExp {
  return new RegExp(PATTERN, 'g');
}
