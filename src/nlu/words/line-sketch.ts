import { closeHash, extendHashBy, openHash } from '../features/fingerprint.ts';
import { normalise } from '../text/normalise.ts';
import { tokenise } from '../text/tokens.ts';

/** Shorter lines ("hello there") stand in many sets by chance, and say nothing of where they are from. */
const FEWEST_WORDS = 4;
/** One line in so many is kept, always the same ones: a sample by hash (Broder 1997). */
const KEPT_ONE_IN = 8;
const FAMILY = 100;

/**
 * A sketch of a set of lines: hashes of about an eighth of them, chosen by the hash itself, so that
 * two sketches can be compared like the sets. Ascending, each once.
 */
export function sketchLines(texts: readonly string[]): Int32Array {
  const hashes = new Set<number>();
  for (const text of texts) {
    const words = tokenise(normalise(text)).map((token) => token.text);
    if (words.length < FEWEST_WORDS) continue;
    const hash = closeHash(extendHashBy(openHash(FAMILY), words.join(' ')), false, false);
    if ((hash >>> 2) % KEPT_ONE_IN === 0) hashes.add(hash);
  }
  return Int32Array.from(hashes).sort();
}

/** The share of a sketch's lines that another sketch has too, 0..1; 0 for an empty sketch. */
export function shareSeen(sketch: Int32Array, seen: Int32Array): number {
  const known = new Set(seen);
  const found = sketch.filter((hash) => known.has(hash)).length;
  return found / Math.max(sketch.length, 1);
}
