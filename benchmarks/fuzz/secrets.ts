import type { Random } from './random.ts';

/** Card numbers that were fed in, and the search for them. */
export interface Secrets {
  /** A new number of 16 digits with a right check digit, written as people write it. */
  invent(): string;
  /** The invented numbers that stand in `text`, however they are spaced. */
  findIn(text: string): readonly string[];
}

const DIGITS = 16;

export function createSecrets(random: Random): Secrets {
  const invented = new Set<string>();
  return {
    invent() {
      const digits = [
        4,
        ...Array.from({ length: DIGITS - 2 }, () => Math.floor(random.next() * 10)),
      ];
      const number = [...digits, checkDigit(digits)].join('');
      invented.add(number);
      const separator = random.pick(['', ' ', '-']);
      return (number.match(/.{4}/g) ?? []).join(separator);
    },
    findIn(text) {
      const found = text.match(/\d(?:[ -]?\d){15,}/g) ?? [];
      return found
        .map((run) => run.replaceAll(/[ -]/g, ''))
        .flatMap((run) => windows(run).filter((number) => invented.has(number)));
    },
  };
}

function windows(run: string): readonly string[] {
  const starts = Array.from({ length: run.length - DIGITS + 1 }, (_, start) => start);
  return starts.map((start) => run.slice(start, start + DIGITS));
}

/** ISO/IEC 7812-1, annex B: every second digit from the right is doubled. */
function checkDigit(digits: readonly number[]): number {
  const sum = digits
    .toReversed()
    .map((digit, place) => (place % 2 === 0 ? digit * 2 : digit))
    .reduce((total, value) => total + (value > 9 ? value - 9 : value), 0);
  return (10 - (sum % 10)) % 10;
}
