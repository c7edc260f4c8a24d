/** Moves parameters against a gradient, in place, and clears the gradient. */
export type Optimiser = (parameters: Float32Array, gradient: Float32Array) => void;

const FIRST_MEMORY = 0.9;
const SECOND_MEMORY = 0.999;
const SMALLEST = 1e-8;

/** Adam (Kingma, Ba 2015) for a matrix of a size. */
export function adam(size: number, rate: number): Optimiser {
  const first = new Float32Array(size);
  const second = new Float32Array(size);
  let steps = 0;
  return (parameters, gradient) => {
    steps++;
    const correction = Math.sqrt(1 - SECOND_MEMORY ** steps) / (1 - FIRST_MEMORY ** steps);
    for (let at = 0; at < size; at++) {
      const slope = gradient[at] ?? 0;
      const mean = FIRST_MEMORY * (first[at] ?? 0) + (1 - FIRST_MEMORY) * slope;
      const square = SECOND_MEMORY * (second[at] ?? 0) + (1 - SECOND_MEMORY) * slope * slope;
      first[at] = mean;
      second[at] = square;
      parameters[at] =
        (parameters[at] ?? 0) - (rate * correction * mean) / (Math.sqrt(square) + SMALLEST);
    }
    gradient.fill(0);
  };
}

/** Adagrad (Duchi, Hazan, Singer 2011): rare words, which move seldom, move further. */
export function adagrad(size: number, rate: number): Optimiser {
  const squares = new Float32Array(size);
  return (parameters, gradient) => {
    for (let at = 0; at < size; at++) {
      const slope = gradient[at] ?? 0;
      if (slope === 0) continue;
      const square = (squares[at] ?? 0) + slope * slope;
      squares[at] = square;
      parameters[at] = (parameters[at] ?? 0) - (rate * slope) / (Math.sqrt(square) + SMALLEST);
    }
    gradient.fill(0);
  };
}
