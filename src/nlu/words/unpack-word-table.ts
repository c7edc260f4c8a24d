import { z } from 'zod';
import { intAt } from '../features/element.ts';
import { type ByteReader, createByteReader } from '../packing/byte-reader.ts';
import { TABLE_FORMAT } from './pack-word-table.ts';
import type { WordTable } from './word-table.ts';

const namesSchema = z.array(z.string());

/** Reads a packed word table. Throws a RangeError for bytes that are not one whole table of this version. */
export function unpackWordTable(bytes: Uint8Array): WordTable {
  const reader = createByteReader(bytes);
  if (reader.integer() !== TABLE_FORMAT) {
    throw new RangeError('These bytes are no word table of this version: build the tables again.');
  }
  const dimensions = reader.integer();
  const names = namesSchema.parse(JSON.parse(reader.text()));
  const sources = names.map((name) => ({ name, sketch: readAscending(reader) }));
  const fingerprints = readAscending(reader);
  const steps = reader.floats(fingerprints.length);
  const codes = reader.block((fingerprints.length * dimensions) / 2);
  if (!reader.atEnd()) throw new RangeError('The word table goes on after its end.');
  return { key: hashOf(bytes), dimensions, fingerprints, steps, codes, sources };
}

function readAscending(reader: ByteReader): Int32Array {
  const numbers = new Int32Array(reader.integer());
  for (let at = 0; at < numbers.length; at++) {
    const before = at === 0 ? -(2 ** 31) : intAt(numbers, at - 1);
    numbers[at] = before + reader.integer();
  }
  return numbers;
}

/** FNV-1a over all bytes (Fowler, Noll, Vo 1991), unsigned. */
function hashOf(bytes: Uint8Array): number {
  let state = 0x811c9dc5;
  for (const byte of bytes) state = Math.imul(state ^ byte, 0x01000193);
  return state >>> 0;
}
