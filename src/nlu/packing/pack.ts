import type { Trained } from '../classifier/train.ts';
import { rangeOf } from '../machine/machines.ts';
import { hasBackground } from '../machine/one-vs-rest.ts';
import { roundMeanings } from '../words/meaning-machines.ts';
import { type ByteWriter, createByteWriter } from './byte-writer.ts';
import { packMeanings } from './pack-meanings.ts';
import { type Column, columnsOf } from './packed-columns.ts';
import { stepFor } from './quantise.ts';
import { sortLines } from './sorted-lines.ts';

/** First in the file; another number says that the layout changed. */
export const PACK_FORMAT = 0x0dec4;

/**
 * Packs a trained classifier: weights in four bits with one step a machine, small ones left out;
 * columns in order of their keys, so that differences are short; document frequencies instead of
 * idf; the nearest-line index without values. `unpack` reads it back. Same training, same bytes.
 */
export function pack(trained: Trained): Uint8Array {
  const { production, intents, calibration, thresholds } = trained;
  const { machines, task } = production;
  const steps = rangeOf(machines, 0, task.width).map(stepFor);
  const lines = sortLines(task.intentOf, intents.length);
  const writer = createByteWriter();
  writer.integer(PACK_FORMAT);
  writer.text(JSON.stringify({ intents, background: hasBackground(task) }));
  writer.text(trained.words.join(' '));
  writer.floats([...calibration.weights, calibration.bias]);
  const { answerScore, closeScore, perhapsScore, answerConfidence } = thresholds;
  writer.floats([answerScore, closeScore, perhapsScore, ...answerConfidence]);
  writer.floats(steps);
  writer.floats(machines.biases);
  writer.integer(task.intentOf.length);
  writer.compact(lines.counts);
  packColumns(columnsOf(production, steps, lines.placeOf), writer);
  packMeanings(roundMeanings(machines, task, production.wordTable), writer);
  return writer.bytes();
}

/** One list after the other: each kind of number has the code that suits it. */
function packColumns(columns: readonly Column[], writer: ByteWriter): void {
  writer.integer(columns.length);
  writer.compact(gaps(columns.map(({ key }) => key)));
  writer.compact(columns.map(({ frequency }) => frequency - 1));
  packLists(
    columns.map(({ machines }) => machines),
    writer,
  );
  writer.compact(columns.flatMap(({ codes }) => codes));
  packLists(
    columns.map(({ lines }) => lines),
    writer,
  );
}

/** Ascending numbers, list by list: how many each list has, then how many numbers lie between. */
function packLists(lists: readonly (readonly number[])[], writer: ByteWriter): void {
  writer.compact(lists.map((list) => list.length));
  writer.compact(lists.flatMap(gaps));
}

/** How many numbers lie between each and the one before it; before the first, from 0 on. */
function gaps(ascending: readonly number[]): readonly number[] {
  return ascending.map((value, at) => value - (at === 0 ? 0 : (ascending[at - 1] ?? 0) + 1));
}
