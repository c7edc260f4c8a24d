import { float32At } from '../features/element.ts';

/** Linear machines side by side: a machine's score for x is  weights . x + bias. */
export interface Machines {
  /** How many there are. */
  readonly count: number;
  /** The weight of column c in machine m lies at `c * count + m`: a text's few columns are read in a row. */
  readonly weights: Float32Array;
  readonly biases: Float32Array;
  /** How hard row r pushes the plane of machine m, at `r * count + m`: the dual variables. */
  readonly duals: Float32Array;
}

/** Machines that have learnt nothing yet. */
export function blankMachines(count: number, width: number, rows: number): Machines {
  return {
    count,
    weights: new Float32Array(width * count),
    biases: new Float32Array(count),
    duals: new Float32Array(rows * count),
  };
}

/** The largest size of each machine's weights, of the columns from `first` up to `last`. */
export function rangeOf(
  { count, weights }: Machines,
  first: number,
  last = weights.length / count,
): Float32Array {
  const largest = new Float32Array(count);
  for (let column = first; column < last; column++) {
    for (let machine = 0; machine < count; machine++) {
      const size = Math.abs(float32At(weights, column * count + machine));
      if (size > float32At(largest, machine)) largest[machine] = size;
    }
  }
  return largest;
}
