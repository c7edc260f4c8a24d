import { float32At } from '../features/element.ts';
import { type Machines, rangeOf } from '../machine/machines.ts';
import { stepFor } from '../packing/quantise.ts';

/**
 * What the machines make of a meaning, in int8: the weights of dimension d lie at
 * `d x machines` up to `(d + 1) x machines`, in whole steps, each machine having a step of its own.
 */
export interface MeaningMachines {
  /** Key of the word table that they were trained with. */
  readonly table: number;
  readonly dimensions: number;
  readonly weights: Int8Array;
  readonly steps: Float32Array;
}

/** Rounds the machines' weights of meanings, which stand after the columns of features, to whole steps. */
export function roundMeanings(
  machines: Machines,
  { width, dimensions }: { readonly width: number; readonly dimensions: number },
  table: number,
): MeaningMachines {
  const { count, weights } = machines;
  const steps = rangeOf(machines, width).map(stepFor);
  const rounded = Int8Array.from(weights.subarray(width * count), (weight, at) =>
    Math.round(weight / float32At(steps, at % count)),
  );
  return { table, dimensions, weights: rounded, steps };
}

/** Adds to every machine's margin what a meaning that weighs `share` says to it, in place. */
export function addMeanings(
  machines: MeaningMachines,
  meaning: Float32Array,
  share: number,
  margins: Float32Array,
): void {
  if (share === 0) return;
  const sums = new Float32Array(margins.length);
  for (let at = 0; at < machines.dimensions; at++) {
    const value = share * float32At(meaning, at);
    const from = at * sums.length;
    for (let machine = 0; machine < sums.length; machine++) {
      sums[machine] = float32At(sums, machine) + value * (machines.weights[from + machine] ?? 0);
    }
  }
  for (let machine = 0; machine < sums.length; machine++) {
    margins[machine] =
      float32At(margins, machine) + float32At(sums, machine) * float32At(machines.steps, machine);
  }
}
