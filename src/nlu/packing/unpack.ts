import { z } from 'zod';
import { strengthsOf } from '../classifier/nearest-lines.ts';
import { int32At } from '../features/element.ts';
import { type ByteReader, createByteReader } from './byte-reader.ts';
import { PACK_FORMAT } from './pack.ts';
import { unpackMeanings } from './pack-meanings.ts';
import type { PackedModel } from './packed-model.ts';
import { decode } from './quantise.ts';
import { intentsOfLines } from './sorted-lines.ts';

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
  const intentOf = intentsOfLines(reader.compact(new Int32Array(head.intents.length)));
  const width = reader.integer();
  const keys = sumGaps(reader.compact(new Int32Array(width)), 0, width);
  const frequencies = reader.compact(new Int32Array(width)).map((others) => others + 1);
  const machines = readLists(reader, width);
  const weights = Int8Array.from(
    reader.compact(new Uint8Array(machines.numbers.length)),
    (code) => SIZE_OF[code] ?? 0,
  );
  const postings = readLists(reader, width);
  const meanings = unpackMeanings(reader, machineCount);
  if (!reader.atEnd()) throw new RangeError('The packed model goes on after its end.');
  return {
    ...head,
    lineCount,
    keys,
    frequencies,
    machines: { ...machines, weights, steps, biases },
    meanings,
    lines: {
      starts: postings.starts,
      lines: postings.numbers,
      strengths: strengthsOf(postings.numbers, intentOf.length),
    },
    intentOf,
    words,
    calibration: { weights: [first, second], bias },
    thresholds: { answerScore, answerConfidence, closeScore, perhapsScore },
  };
}

/** What `decode` gives for each code. */
const SIZE_OF = Int8Array.from({ length: 16 }, (_, code) => decode(code));

/** Lists of ascending numbers: those of column c lie at `starts[c]` up to `starts[c + 1]`. */
function readLists(reader: ByteReader, width: number) {
  const sizes = reader.compact(new Int32Array(width));
  const starts = new Int32Array(width + 1);
  for (let column = 0; column < width; column++) {
    starts[column + 1] = int32At(starts, column) + int32At(sizes, column);
  }
  const numbers = reader.compact(new Int32Array(int32At(starts, width)));
  for (let column = 0; column < width; column++) {
    sumGaps(numbers, int32At(starts, column), int32At(starts, column + 1));
  }
  return { starts, numbers };
}

/** Turns gaps into the numbers that they lie between, in place. */
function sumGaps(gaps: Int32Array, from: number, to: number): Int32Array {
  for (let at = from + 1; at < to; at++) gaps[at] = int32At(gaps, at - 1) + int32At(gaps, at) + 1;
  return gaps;
}
