import type { Bag } from '../features/corpus.ts';
import { floatAt, intAt } from '../features/element.ts';
import { blockOf, isUnit } from '../features/fingerprint.ts';
import { addWord, rowOf, type WordTable } from './word-table.ts';

/**
 * What a text is about: the sum of its words' rows, brought to length 1. All zeros where the table
 * knows none of the words, as in Chinese.
 */
export function meaningOf(bag: Bag, table: WordTable): Float32Array {
  const sum = new Float32Array(table.dimensions);
  for (let at = 0; at < bag.fingerprints.length; at++) addWordAt(bag, at, table, sum);
  const length = lengthOf(sum);
  if (length === 0) return sum;
  for (let at = 0; at < sum.length; at++) sum[at] = (sum[at] ?? 0) / length;
  return sum;
}

/** The part that each known word has in the meaning of a text, by fingerprint; they add up to it. */
export function partsOfMeaning(bag: Bag, table: WordTable): ReadonlyMap<number, Float32Array> {
  const whole = new Float32Array(table.dimensions);
  for (let at = 0; at < bag.fingerprints.length; at++) addWordAt(bag, at, table, whole);
  const length = lengthOf(whole) || 1;
  const parts = new Map<number, Float32Array>();
  for (const [at, fingerprint] of bag.fingerprints.entries()) {
    const part = new Float32Array(table.dimensions);
    if (!addWordAt(bag, at, table, part)) continue;
    parts.set(
      fingerprint,
      part.map((value) => value / length),
    );
  }
  return parts;
}

function lengthOf(vector: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < vector.length; at++) sum += (vector[at] ?? 0) ** 2;
  return Math.sqrt(sum);
}

/** Adds a feature's row to a sum, if it is a stem that the table knows; says whether it is. */
function addWordAt(bag: Bag, at: number, table: WordTable, sum: Float32Array): boolean {
  const fingerprint = intAt(bag.fingerprints, at);
  if (!isUnit(fingerprint) || blockOf(fingerprint) !== 0) return false;
  const row = rowOf(table, fingerprint);
  if (row < 0) return false;
  addWord(table, row, floatAt(bag.dampedCounts, at), sum);
  return true;
}
