import type { Prepared, Production } from '../classifier/production.ts';
import { float32At, int32At } from '../features/element.ts';
import { isUnit } from '../features/fingerprint.ts';
import type { Machines } from '../machine/machines.ts';
import { decode, encode, isKept } from './quantise.ts';

/** What the pack keeps of the columns: lists end to end, in order of the columns. */
export interface PackedColumns {
  /** How many keys lie between each column's and the one before it. */
  readonly keyGaps: number[];
  /** In how many training lines each column occurs. */
  readonly frequencies: number[];
  /** How many weights of each column are kept; of each, how many machines lie between it and the one before. */
  readonly machineCounts: number[];
  readonly machineGaps: number[];
  /** The kept weights, in steps. */
  readonly weights: number[];
  /** How many lines are remembered by each column, and how many lines lie between them. */
  readonly lineCounts: number[];
  readonly lineGaps: number[];
}

/**
 * The columns that inference needs, by ascending keys: those with weights or lines, and the units
 * that coverage counts. `steps` are those of the machines' weights, `placeOf` says where the pack
 * has each training line.
 */
export function columnsOf(
  { corpus, machines, index }: Production,
  steps: Float32Array,
  placeOf: Int32Array,
): PackedColumns {
  const { keys, frequencies } = corpus;
  const order = Array.from(keys.keys()).sort(
    (one, other) => int32At(keys, one) - int32At(keys, other),
  );
  const packed: PackedColumns = {
    keyGaps: [],
    frequencies: [],
    machineCounts: [],
    machineGaps: [],
    weights: [],
    lineCounts: [],
    lineGaps: [],
  };
  let before = -1;
  for (const column of order) {
    const key = int32At(keys, column);
    const weights = packWeights(machines, steps, column, packed);
    const lines = packLines(index, column, placeOf, packed);
    if (weights + lines === 0 && !isUnit(key)) continue;
    packed.keyGaps.push(key - before - 1);
    packed.frequencies.push(int32At(frequencies, column));
    packed.machineCounts.push(weights);
    packed.lineCounts.push(lines);
    before = key;
  }
  return packed;
}

/** Packs the weights of a column that are worth keeping; gives how many. */
function packWeights(
  { count, weights }: Machines,
  steps: Float32Array,
  column: number,
  packed: PackedColumns,
): number {
  const first = packed.weights.length;
  let before = -1;
  for (let machine = 0; machine < count; machine++) {
    const size = float32At(weights, column * count + machine) / float32At(steps, machine);
    if (!isKept(size)) continue;
    packed.machineGaps.push(machine - before - 1);
    packed.weights.push(decode(encode(size)));
    before = machine;
  }
  return packed.weights.length - first;
}

/** Packs the lines that are remembered by a column; gives how many. */
function packLines(
  { starts, lines }: Prepared['index'],
  column: number,
  placeOf: Int32Array,
  packed: PackedColumns,
): number {
  const places = Array.from(lines.subarray(starts[column], starts[column + 1]), (line) =>
    int32At(placeOf, line),
  ).sort((one, other) => one - other);
  let before = -1;
  for (const place of places) {
    packed.lineGaps.push(place - before - 1);
    before = place;
  }
  return places.length;
}
