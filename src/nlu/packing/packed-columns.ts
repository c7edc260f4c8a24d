import type { Production } from '../classifier/rehearsal.ts';
import { float32At, int32At } from '../features/element.ts';
import { isUnit } from '../features/fingerprint.ts';
import type { Machines } from '../machine/machines.ts';
import { encode, isKept } from './quantise.ts';

/** What the pack keeps of a column. */
export interface Column {
  readonly key: number;
  /** In how many training lines it occurs. */
  readonly frequency: number;
  /** The machines with a weight worth keeping, ascending, and the code of each weight. */
  readonly machines: readonly number[];
  readonly codes: readonly number[];
  /** Places of the lines that are remembered by it, ascending. */
  readonly lines: readonly number[];
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
): readonly Column[] {
  return Array.from(corpus.keys, (key, column) => {
    const postings = index.lines.subarray(index.starts[column], index.starts[column + 1]);
    return {
      key,
      frequency: int32At(corpus.frequencies, column),
      ...weightsOf(machines, steps, column),
      lines: Array.from(postings, (line) => int32At(placeOf, line)).sort((a, b) => a - b),
    };
  })
    .filter((column) => column.machines.length + column.lines.length > 0 || isUnit(column.key))
    .sort((one, other) => one.key - other.key);
}

function weightsOf({ count, weights }: Machines, steps: Float32Array, column: number) {
  const machines: number[] = [];
  const codes: number[] = [];
  for (let machine = 0; machine < count; machine++) {
    const size = float32At(weights, column * count + machine) / float32At(steps, machine);
    if (!isKept(size)) continue;
    machines.push(machine);
    codes.push(encode(size));
  }
  return { machines, codes };
}
