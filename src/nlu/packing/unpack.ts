import { z } from 'zod';
import { intAt } from '../features/element.ts';
import { type ByteReader, createByteReader } from './byte-reader.ts';
import { PACK_FORMAT } from './pack.ts';
import type { PackedModel } from './packed-model.ts';
import { decode, stepFor } from './quantise.ts';

const headSchema = z.strictObject({ intents: z.array(z.string()).min(2), background: z.boolean() });

/** Reads a packed model. Throws a RangeError for bytes that are not one whole model of this version. */
export function unpack(bytes: Uint8Array): PackedModel {
  const reader = createByteReader(bytes);
  if (reader.integer() !== PACK_FORMAT) {
    throw new RangeError('These bytes are no model of this version: build the model again.');
  }
  const head = headSchema.parse(JSON.parse(reader.text()));
  const words = reader.text().split(' ');
  const [first = 0, second = 0, bias = 0] = reader.floats(3);
  const [answerScore = 0, closeScore = 0, perhapsScore = 0] = reader.floats(3);
  const answerConfidence = reader.floats(head.intents.length);
  const machineCount = head.intents.length + (head.background ? 1 : 0);
  const steps = reader.floats(machineCount);
  const biases = reader.floats(machineCount);
  const lineCount = reader.integer();
  const intentOf = Int16Array.from(
    reader.integers(new Uint16Array(lineCount)),
    (number) => number - 1,
  );
  const width = reader.integer();
  const fingerprints = runningSums(reader.integers(new Int32Array(width)), -(2 ** 31));
  const frequencies = reader.integers(new Int32Array(width));
  const weights = readEntries(reader, width);
  const postings = readEntries(reader, width);
  if (!reader.atEnd()) throw new RangeError('The packed model goes on after its end.');
  return {
    ...head,
    lineCount,
    fingerprints,
    frequencies,
    machines: { ...weights, weights: weights.values, steps, biases },
    lines: { ...postings, lines: postings.numbers, step: stepFor(1), lineCount },
    intentOf,
    words,
    calibration: { weights: [first, second], bias },
    thresholds: { answerScore, answerConfidence, closeScore, perhapsScore },
  };
}

/** Numbered int8 values by column, from entries of (difference of the numbers) x 16 + code. */
function readEntries(reader: ByteReader, width: number) {
  const size = reader.integer();
  const counts = reader.integers(new Int32Array(width + 1).subarray(1));
  const starts = runningSums(new Int32Array(counts.buffer), 0);
  const entries = reader.integers(new Int32Array(size));
  const numbers = Uint16Array.from(entries, (entry) => entry >> 4);
  for (let column = 0; column < width; column++) {
    sumUp(numbers.subarray(starts[column], starts[column + 1]));
  }
  return { starts, numbers, values: Int8Array.from(entries, (entry) => decode(entry & 15)) };
}

/** Turns differences into the numbers themselves, in place. */
function sumUp(differences: Uint16Array): void {
  for (let i = 1; i < differences.length; i++) {
    differences[i] = intAt(differences, i) + intAt(differences, i - 1);
  }
}

/** Each value plus all before it, from a first value on. */
function runningSums(differences: Int32Array, from: number): Int32Array {
  let sum = from;
  return differences.map((difference) => {
    sum += difference;
    return sum;
  });
}
