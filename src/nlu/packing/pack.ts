import type { Trained } from '../classifier/train.ts';
import { rangeOf } from '../machine/machines.ts';
import { BACKGROUND, hasBackground } from '../machine/one-vs-rest.ts';
import { frontCode } from '../text/front-coding.ts';
import { roundMeanings } from '../words/meaning-machines.ts';
import { createByteWriter } from './byte-writer.ts';
import { packMeanings } from './pack-meanings.ts';
import { columnsOf } from './packed-columns.ts';
import { stepFor } from './quantise.ts';
import { type SortedLines, sortLines } from './sorted-lines.ts';

/** First in the file; another number says that the layout changed. */
export const PACK_FORMAT = 0x0dec5;

/**
 * Packs a trained classifier: weights of sixteen sizes with one step a machine, small ones left
 * out; columns in order of their keys, so that differences are short; document frequencies instead
 * of idf; the nearest-line index without values. `unpack` reads it back. Same training, same bytes.
 *
 * Numbers of a kind lie together, a byte each, in the order in which a text's columns are read:
 * hardly anything is to be decoded, and a Huffman code over the bytes, which the outside puts on
 * where they go into a file, halves them.
 */
export function pack(trained: Trained): Uint8Array {
  const { production, intents, calibration, thresholds } = trained;
  const { machines, task } = production;
  const steps = rangeOf(machines, 0, task.width).map(stepFor);
  const lines = sortLines(task.intentOf, intents.length);
  const columns = columnsOf(production, steps, lines.placeOf);
  const writer = createByteWriter();
  writer.integer(PACK_FORMAT);
  writer.texts(intents);
  writer.integer(hasBackground(task) ? 1 : 0);
  writer.text(frontCode(trained.words));
  writer.floats([...calibration.weights, calibration.bias]);
  const { answerScore, closeScore, perhapsScore, answerConfidence } = thresholds;
  writer.floats([answerScore, closeScore, perhapsScore]);
  writer.floats(answerConfidence);
  writer.floats(steps);
  writer.floats(machines.biases);
  writer.integer(task.intentOf.length);
  writer.integers(lines.counts);
  writer.integers([columns.keyGaps.length, columns.weights.length, columns.lineGaps.length]);
  writer.planes(columns.keyGaps);
  writer.planes(columns.frequencies);
  writer.planes(columns.machineCounts);
  writer.planes(columns.machineGaps);
  writer.block(Uint8Array.from(columns.weights));
  writer.planes(columns.lineCounts);
  writer.planes(columns.lineGaps);
  writer.block(inOrder(production.index.sizes, lines));
  packMeanings(roundMeanings(machines, task, production.wordTable), writer);
  return writer.bytes();
}

/** What belongs to each line, in the order in which the pack has them. */
function inOrder(values: Uint8Array, { placeOf, counts }: SortedLines): Uint8Array {
  const ordered = new Uint8Array(counts.reduce((sum, count) => sum + count, 0));
  for (const [line, place] of placeOf.entries()) {
    if (place !== BACKGROUND) ordered[place] = values[line] ?? 0;
  }
  return ordered;
}
