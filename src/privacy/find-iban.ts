import type { Find } from './masked.ts';

const CANDIDATE = /\b[A-Z]{2}\d{2}(?:[ -]?[A-Z0-9]{2,4}){3,9}(?![A-Za-z0-9])/g;

/** International bank account numbers (ISO 13616) whose check digits are right. */
export function findIbans(folded: string): readonly Find[] {
  return [...folded.matchAll(CANDIDATE)].flatMap((match): readonly Find[] => {
    const ends = [...match[0].matchAll(/[A-Z0-9](?=[ -]|$)/g)].map((char) => char.index + 1);
    const end = ends.reverse().find((length) => hasCheck(match[0].slice(0, length)));
    return end === undefined ? [] : [{ kind: 'iban', start: match.index, end: match.index + end }];
  });
}

/** ISO 7064 MOD 97-10 over the number with its first four characters moved to the end. */
function hasCheck(text: string): boolean {
  const iban = text.replace(/[ -]/g, '');
  if (iban.length < 15 || iban.length > 34) {
    return false;
  }
  const moved = iban.slice(4) + iban.slice(0, 4);
  let rest = 0;
  for (const char of moved) {
    const value = Number.parseInt(char, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}
