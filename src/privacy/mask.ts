import { cardDetails } from './card-details.ts';
import { findCards } from './find-card.ts';
import { findCredentials } from './find-credential.ts';
import { findCvvs } from './find-cvv.ts';
import { findEmails } from './find-email.ts';
import { findExpiries } from './find-expiry.ts';
import { findIbans } from './find-iban.ts';
import { findIdNumbers } from './find-id-number.ts';
import { findOneTimePasswords } from './find-one-time-password.ts';
import { findPayCodes } from './find-pay-code.ts';
import { findPhones } from './find-phone.ts';
import { findPins } from './find-pin.ts';
import { findTrackData } from './find-track-data.ts';
import { BARRIER, fold } from './fold.ts';
import type { Find, Finder, Masked, MaskedSpan } from './masked.ts';
import { placeholder } from './placeholder.ts';
import { union } from './union.ts';

// The surer a finder, the earlier: what it took is out of sight of the later ones.
const FINDERS: readonly Finder[] = [
  findTrackData,
  findIbans,
  findLongNumbers,
  findOneTimePasswords,
  findCvvs,
  findPins,
  findCredentials,
  findEmails,
  findPhones,
  findExpiries,
];

// A find can leave a rest that is a find of its own; each round is linear, and two are the rule.
const MAX_ROUNDS = 8;

/**
 * `text` with every secret replaced by a placeholder, and where the secrets were. Linear in the
 * length; masking a masked text changes nothing.
 */
export function mask(text: string): Masked {
  const folded = fold(text);
  const finds = findAll(folded.text);
  const spans = finds.map(
    (find): MaskedSpan => ({
      ...find,
      start: folded.starts[find.start] ?? 0,
      end: folded.ends[find.end - 1] ?? text.length,
    }),
  );
  const disjoint = union(spans);
  return { text: replaced(text, disjoint), spans: disjoint };
}

function findAll(folded: string): readonly Find[] {
  const all: Find[] = [];
  let sight = folded;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const before = all.length;
    for (const find of FINDERS) {
      const finds = union(find(sight));
      all.push(...finds);
      sight = hidden(sight, finds);
    }
    if (all.length === before) {
      return all;
    }
  }
  return all;
}

/** Side by side, since a stretch of one long number can look like a shorter number of another kind. */
function findLongNumbers(folded: string): readonly Find[] {
  const cards = findCards(folded);
  const details = cards.flatMap((card) => cardDetails(folded, card));
  return [...findIdNumbers(folded), ...cards, ...findPayCodes(folded), ...details];
}

function hidden(sight: string, finds: readonly Find[]): string {
  return pieces(sight, finds, (find) => BARRIER.repeat(find.end - find.start));
}

function replaced(text: string, spans: readonly MaskedSpan[]): string {
  return pieces(text, spans, placeholder);
}

/** `text` with each stretch replaced; `spans` are in order and disjoint. */
function pieces(
  text: string,
  spans: readonly MaskedSpan[],
  replacement: (span: MaskedSpan) => string,
): string {
  const out: string[] = [];
  let at = 0;
  for (const span of spans) {
    out.push(text.slice(at, span.start), replacement(span));
    at = span.end;
  }
  return out.join('') + text.slice(at);
}
