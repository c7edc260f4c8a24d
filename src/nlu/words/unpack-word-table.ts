import { type ByteReader, createByteReader } from '../packing/byte-reader.ts';
import { TABLE_FORMAT } from './pack-word-table.ts';
import type { WordTable } from './word-table.ts';

/** Reads a packed word table. Throws a RangeError for bytes that are not one whole table of this version. */
export function unpackWordTable(bytes: Uint8Array): WordTable {
  const reader = createByteReader(bytes);
  if (reader.integer() !== TABLE_FORMAT) {
    throw new RangeError('These bytes are no word table of this version: build the tables again.');
  }
  // It was worked out when the table was packed: a start need not go through all bytes.
  const key = reader.integer();
  const dimensions = reader.integer();
  const sources = reader.texts().map((name) => ({ name, sketch: readAscending(reader) }));
  const fingerprints = readAscending(reader);
  const steps = reader.floats(fingerprints.length);
  const codes = reader.block((fingerprints.length * dimensions) / 2);
  if (!reader.atEnd()) throw new RangeError('The word table goes on after its end.');
  return { key, dimensions, fingerprints, steps, codes, sources };
}

function readAscending(reader: ByteReader): Int32Array {
  const numbers = new Int32Array(reader.planes(reader.integer()));
  let before = -(2 ** 31);
  for (let at = 0; at < numbers.length; at++) {
    // A difference of 2^31 or more has come out as a negative number: the sum wraps it back.
    before = (before + (numbers[at] ?? 0)) | 0;
    numbers[at] = before;
  }
  return numbers;
}
