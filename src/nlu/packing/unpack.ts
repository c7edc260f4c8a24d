import { frontDecode } from '../text/front-coding.ts';
import { createByteReader } from './byte-reader.ts';
import { PACK_FORMAT } from './pack.ts';
import { unpackMeanings } from './pack-meanings.ts';
import type { PackedModel } from './packed-model.ts';
import { intentsOfLines, startsOf } from './sorted-lines.ts';

/**
 * Reads a packed model. The model looks into the bytes, which must not change any more. Throws a
 * RangeError for bytes that are not one whole model of this version.
 */
export function unpack(bytes: Uint8Array): PackedModel {
  const reader = createByteReader(bytes);
  if (reader.integer() !== PACK_FORMAT) {
    throw new RangeError('These bytes are no model of this version: build the model again.');
  }
  const intents = reader.texts();
  const background = reader.integer() === 1;
  const words = frontDecode(reader.text());
  const [first = 0, second = 0, bias = 0] = reader.floats(3);
  const [answerScore = 0, closeScore = 0, perhapsScore = 0] = reader.floats(3);
  const answerConfidence = reader.floats(intents.length);
  const machineCount = intents.length + (background ? 1 : 0);
  const steps = reader.floats(machineCount);
  const biases = reader.floats(machineCount);
  const lineCount = reader.integer();
  const intentOf = intentsOfLines(reader.integers(new Int32Array(intents.length)));
  const [width = 0, weightCount = 0, postingCount = 0] = reader.integers(new Int32Array(3));
  const keys = sumGaps(new Int32Array(reader.planes(width)));
  const frequencies = reader.planes(width);
  const machineStarts = startsOf(reader.planes(width));
  const gaps = reader.planes(weightCount);
  const weights = asSigned(reader.block(weightCount));
  const lineStarts = startsOf(reader.planes(width));
  const lines = sumListGaps(new Int32Array(reader.planes(postingCount)), lineStarts);
  const sizes = reader.block(intentOf.length);
  const meanings = unpackMeanings(reader, machineCount);
  if (!reader.atEnd()) throw new RangeError('The packed model goes on after its end.');
  return {
    intents,
    background,
    lineCount,
    keys,
    frequencies,
    machines: { starts: machineStarts, gaps, weights, steps, biases },
    meanings,
    lines: { starts: lineStarts, lines, sizes },
    intentOf,
    words,
    calibration: { weights: [first, second], bias },
    thresholds: { answerScore, answerConfidence, closeScore, perhapsScore },
  };
}

function asSigned(bytes: Uint8Array): Int8Array {
  return new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length);
}

/** Turns gaps into the ascending numbers that they lie between, in place. */
function sumGaps(gaps: Int32Array): Int32Array {
  let before = -1;
  for (let at = 0; at < gaps.length; at++) {
    before += (gaps[at] ?? 0) + 1;
    gaps[at] = before;
  }
  return gaps;
}

/** The same for lists end to end, of which list c lies at `starts[c]` up to `starts[c + 1]`. */
function sumListGaps(gaps: Int32Array, starts: Int32Array): Int32Array {
  let list = 0;
  let before = -1;
  for (let at = 0; at < gaps.length; at++) {
    while (at === starts[list + 1]) list++;
    if (at === starts[list]) before = -1;
    before += (gaps[at] ?? 0) + 1;
    gaps[at] = before;
  }
  return gaps;
}
