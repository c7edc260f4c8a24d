import type { Example } from './examples.ts';
import type { Parameters, Shape } from './parameters.ts';
import { addStretch, addToStretch, dotStretch } from './stretch.ts';

/** How sharply the softmax tells near proxies from nearer ones. */
const SHARPNESS = 12;

/** A line on its way through the table. */
export interface Forward {
  /** The sum of its words, in the vectors' dimensions. */
  readonly sum: Float32Array;
  /** The projected sum, brought to length 1. */
  readonly meaning: Float32Array;
  /** The length before. */
  readonly length: number;
}

/** Sums a line's words, each by its count and loudness, and projects the sum to length 1. */
export function forward(parameters: Parameters, shape: Shape, example: Example): Forward {
  const { vectors, projection } = parameters;
  const sum = new Float32Array(shape.inputs);
  for (const [at, word] of example.words.entries()) {
    addStretch(
      { matrix: vectors, from: word * shape.inputs },
      sum,
      volume(parameters, example, at),
    );
  }
  const projected = new Float32Array(shape.outputs);
  for (let i = 0; i < sum.length; i++) {
    addStretch({ matrix: projection, from: i * shape.outputs }, projected, sum[i] ?? 0);
  }
  const length = Math.hypot(...projected) || 1;
  return { sum, meaning: projected.map((value) => value / length), length };
}

/**
 * -ln of the softmax share of a line's own proxy among those of its source, of which the gradient
 * is added to `gradient`: softmax over proxies (Movshovitz-Attias et al. 2017), by the chain rule
 * through the unit length, the projection, and the sum of words.
 */
export function addGradient(
  parameters: Parameters,
  shape: Shape,
  example: Example,
  gradient: Parameters,
): number {
  const passed = forward(parameters, shape, example);
  const { loss, toMeaning } = passProxies(parameters, example, passed, gradient);
  const toSum = passProjection(parameters, passed, toMeaning, gradient);
  passWords(parameters, example, toSum, gradient);
  return loss;
}

/** How much one of a line's words counts. */
function volume({ loudness }: Parameters, { words, counts }: Example, at: number): number {
  return (counts[at] ?? 0) * Math.exp(loudness[words[at] ?? 0] ?? 0);
}

/** The loss, and its gradient by the meaning; that by the proxies is added up. */
function passProxies(
  { proxies }: Parameters,
  { intent, firstIntent, endIntent }: Example,
  { meaning }: Forward,
  gradient: Parameters,
) {
  const fromOf = (at: number) => (firstIntent + at) * meaning.length;
  const scores = Float64Array.from({ length: endIntent - firstIntent }, (_, at) => {
    return SHARPNESS * dotStretch({ matrix: proxies, from: fromOf(at) }, meaning);
  });
  const highest = scores.reduce((most, score) => Math.max(most, score), Number.NEGATIVE_INFINITY);
  const whole = scores.reduce((sum, score) => sum + Math.exp(score - highest), 0);
  const toMeaning = new Float32Array(meaning.length);
  for (const [at, score] of scores.entries()) {
    const share = Math.exp(score - highest) / whole;
    const error = SHARPNESS * (share - (firstIntent + at === intent ? 1 : 0));
    addStretch({ matrix: proxies, from: fromOf(at) }, toMeaning, error);
    addToStretch({ matrix: gradient.proxies, from: fromOf(at) }, meaning, error);
  }
  const own = scores[intent - firstIntent] ?? 0;
  return { loss: highest + Math.log(whole) - own, toMeaning };
}

/** The gradient by the sum of words; that by the projection is added up. */
function passProjection(
  { projection }: Parameters,
  { sum, meaning, length }: Forward,
  toMeaning: Float32Array,
  gradient: Parameters,
): Float32Array {
  // A vector of length 1 can only turn: what lies along it falls away.
  const along = dotStretch({ matrix: toMeaning, from: 0 }, meaning);
  const toProjected = toMeaning.map((value, o) => (value - along * (meaning[o] ?? 0)) / length);
  return sum.map((value, i) => {
    const from = i * meaning.length;
    addToStretch({ matrix: gradient.projection, from }, toProjected, value);
    return dotStretch({ matrix: projection, from }, toProjected);
  });
}

function passWords(
  parameters: Parameters,
  example: Example,
  toSum: Float32Array,
  gradient: Parameters,
): void {
  for (const [at, word] of example.words.entries()) {
    const from = word * toSum.length;
    const factor = volume(parameters, example, at);
    addToStretch({ matrix: gradient.vectors, from }, toSum, factor);
    const along = factor * dotStretch({ matrix: parameters.vectors, from }, toSum);
    gradient.loudness[word] = (gradient.loudness[word] ?? 0) + along;
  }
}
