import type { Trained } from '../classifier/train.ts';
import { floatAt, intAt } from '../features/element.ts';
import { isUnit } from '../features/fingerprint.ts';
import type { LinearMachine } from '../machine/svm.ts';
import { type ByteWriter, createByteWriter } from './byte-writer.ts';
import { encode, isKept, largestWeight, stepFor } from './quantise.ts';

/** First in the file; another number says that the layout changed. */
export const PACK_FORMAT = 0x0dec2;

/** A column of the file: its feature, the weights worth keeping, and its nearest-line postings. */
interface PackedColumn {
  readonly fingerprint: number;
  readonly frequency: number;
  readonly weights: readonly Entry[];
  readonly postings: readonly Entry[];
}

/** A value in four bits, for a machine or a line of that number. */
interface Entry {
  readonly number: number;
  readonly code: number;
}

/**
 * Packs a trained classifier: weights in four bits with one step a machine, small ones left out;
 * columns in order of their fingerprints, so that differences are short; document frequencies
 * instead of idf; the nearest-line index in four bits. `unpack` reads it back. Same training, same bytes.
 */
export function pack(trained: Trained): Uint8Array {
  const { production, intents, calibration, thresholds } = trained;
  const { background, task } = production;
  const machines = background ? [...production.machines, background] : production.machines;
  const steps = machines.map((machine) => stepFor(largestWeight(machine)));
  const columns = columnsOf(trained, machines, steps);
  const writer = createByteWriter();
  writer.integer(PACK_FORMAT);
  writer.text(JSON.stringify({ intents, background: background !== null }));
  writer.text(trained.words.join(' '));
  writer.floats([...calibration.weights, calibration.bias]);
  const { answerScore, closeScore, perhapsScore, answerConfidence } = thresholds;
  writer.floats([answerScore, closeScore, perhapsScore, ...answerConfidence]);
  writer.floats(steps);
  writer.floats(machines.map((machine) => machine.bias));
  writer.integers([task.intentOf.length, ...task.intentOf.map((intent) => intent + 1)]);
  packColumns(columns, writer);
  return writer.bytes();
}

/** One array after the other: equal kinds side by side read fast and compress well. */
function packColumns(columns: readonly PackedColumn[], writer: ByteWriter): void {
  writer.integer(columns.length);
  writer.integers(differences(columns.map(({ fingerprint }) => fingerprint + 2 ** 31)));
  writer.integers(columns.map(({ frequency }) => frequency));
  packEntries(
    columns.map(({ weights }) => weights),
    writer,
  );
  packEntries(
    columns.map(({ postings }) => postings),
    writer,
  );
}

/** Each entry as (difference of the numbers) x 16 + code: one byte where numbers lie close. */
function packEntries(columns: readonly (readonly Entry[])[], writer: ByteWriter): void {
  writer.integer(columns.reduce((sum, entries) => sum + entries.length, 0));
  writer.integers(columns.map((entries) => entries.length));
  for (const entries of columns) {
    const gaps = differences(entries.map(({ number }) => number));
    writer.integers(entries.map(({ code }, at) => intAt(gaps, at) * 16 + code));
  }
}

function differences(ascending: readonly number[]): readonly number[] {
  return ascending.map((value, at) => value - intAt(ascending, at - 1));
}

/** The columns that inference needs: with weights or postings, or a unit that coverage counts. */
function columnsOf(
  { production }: Trained,
  machines: readonly LinearMachine[],
  steps: readonly number[],
): readonly PackedColumn[] {
  const columns = Array.from(production.corpus.fingerprints, (fingerprint, column) => ({
    fingerprint,
    frequency: intAt(production.corpus.frequencies, column),
    weights: weightsOf(column, machines, steps),
    postings: postingsOf(column, production.index),
  }));
  return columns
    .filter(({ fingerprint, weights, postings }) => {
      return weights.length > 0 || postings.length > 0 || isUnit(fingerprint);
    })
    .sort((one, other) => one.fingerprint - other.fingerprint);
}

function weightsOf(
  column: number,
  machines: readonly LinearMachine[],
  steps: readonly number[],
): readonly Entry[] {
  return machines
    .map((machine, number) => ({
      number,
      steps: floatAt(machine.weights, column) / floatAt(steps, number),
    }))
    .filter((weight) => isKept(weight.steps))
    .map((weight) => ({ number: weight.number, code: encode(weight.steps) }));
}

function postingsOf(column: number, index: Trained['production']['index']): readonly Entry[] {
  const [from, to] = [index.starts[column], index.starts[column + 1]];
  const values = index.values.subarray(from, to);
  return Array.from(index.lines.subarray(from, to), (number, at) => ({
    number,
    code: encode(floatAt(values, at) / stepFor(1)),
  }));
}
