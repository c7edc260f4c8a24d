import { type ByteWriter, createByteWriter } from './byte-writer.ts';
import { isUnit } from './fingerprint.ts';
import { countLines } from './idf.ts';
import { inSteps, largestWeight, stepFor } from './quantise.ts';
import { SETTINGS } from './settings.ts';
import type { LinearMachine } from './svm.ts';
import type { Trained } from './train.ts';

/** First in the file; another number says that the layout changed. */
export const PACK_FORMAT = 0x0dec1;

/** A column of the file: its feature, the weights worth keeping, and its nearest-line postings. */
interface PackedColumn {
  readonly fingerprint: number;
  readonly frequency: number;
  readonly weights: readonly Step[];
  readonly postings: readonly Step[];
}

/** A value in int8 steps, for a machine or a line. */
interface Step {
  readonly number: number;
  readonly steps: number;
}

/**
 * Packs a trained classifier: int8 weights with one step a machine, small ones left out; columns
 * in order of their fingerprints, so that differences are short; document frequencies instead of
 * idf; the nearest-line index in int8. `unpack` reads it back. Same training, same bytes.
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
  writer.floats([...calibration.weights, calibration.bias, thresholds.close, ...thresholds.sure]);
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
  packSteps(
    columns.map(({ weights }) => weights),
    writer,
  );
  packSteps(
    columns.map(({ postings }) => postings),
    writer,
  );
}

function packSteps(columns: readonly (readonly Step[])[], writer: ByteWriter): void {
  writer.integer(columns.reduce((sum, steps) => sum + steps.length, 0));
  writer.integers(columns.map((steps) => steps.length));
  for (const steps of columns) writer.integers(differences(steps.map(({ number }) => number)));
  for (const steps of columns) writer.signed(steps.map((step) => step.steps));
}

function differences(ascending: readonly number[]): readonly number[] {
  return ascending.map((value, at) => value - (ascending[at - 1] ?? 0));
}

/** The columns that inference needs: with weights or postings, or a unit that coverage counts. */
function columnsOf(
  { production }: Trained,
  machines: readonly LinearMachine[],
  steps: readonly number[],
): readonly PackedColumn[] {
  const frequencies = countLines(production.corpus, Int32Array.from(production.corpus.bags.keys()));
  const columns = Array.from(production.corpus.fingerprints, (fingerprint, column) => ({
    fingerprint,
    frequency: frequencies[column] ?? 0,
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
): readonly Step[] {
  return machines
    .map((machine, number) => ({
      number,
      steps: inSteps(machine.weights[column] ?? 0, steps[number] ?? 1),
    }))
    .filter((step) => Math.abs(step.steps) >= SETTINGS.smallestSteps);
}

function postingsOf(column: number, index: Trained['production']['index']): readonly Step[] {
  const [from, to] = [index.starts[column], index.starts[column + 1]];
  const values = index.values.subarray(from, to);
  return Array.from(index.lines.subarray(from, to), (number, at) => ({
    number,
    steps: inSteps(values[at] ?? 0, stepFor(1)),
  }));
}
