/**
 * A feature's name is kept as a 32-bit fingerprint: 30 bits of hash and two marks. The model then
 * needs no vocabulary strings. With 50,000 features about one pair shares a fingerprint, and the
 * two are treated as one feature.
 */

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** Set: the feature belongs to the block of characters. Clear: to the block of words. */
const CHARACTER_MARK = 1;
/** Set: a unit of vocabulary (one stem, one Han character), which coverage counts. */
const UNIT_MARK = 2;

/** An FNV-1a state for a family of features: equal letters in two families do not meet. */
export function openHash(family: number): number {
  return extendHash(FNV_OFFSET, family);
}

/** One more UTF-16 unit into an FNV-1a state (Fowler, Noll, Vo 1991). */
export function extendHash(state: number, unit: number): number {
  return Math.imul(state ^ unit, FNV_PRIME);
}

/** A whole text into an FNV-1a state. */
export function extendHashBy(state: number, text: string): number {
  let next = state;
  for (let at = 0; at < text.length; at++) next = extendHash(next, text.charCodeAt(at));
  return next;
}

/** The fingerprint of a state: mixed by MurmurHash3's finaliser (Appleby 2008), then marked. */
export function closeHash(state: number, character: boolean, unit: boolean): number {
  const first = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  const second = Math.imul(first ^ (first >>> 13), 0xc2b2ae35);
  const mixed = second ^ (second >>> 16);
  return (mixed & ~3) | (character ? CHARACTER_MARK : 0) | (unit ? UNIT_MARK : 0);
}

/** The block that a fingerprint belongs to: 0 for words, 1 for characters. */
export function blockOf(fingerprint: number): number {
  return fingerprint & CHARACTER_MARK;
}

/** Whether a fingerprint stands for one unit of vocabulary. */
export function isUnit(fingerprint: number): boolean {
  return (fingerprint & UNIT_MARK) !== 0;
}
