/** ln of the sum of exp(sharpness x score), over sharpness: a smooth maximum of the scores. */
export function smoothMaximum(scores: Float32Array, sharpness: number): number {
  const highest = scores.reduce((best, score) => Math.max(best, score), Number.NEGATIVE_INFINITY);
  const sum = scores.reduce((total, score) => total + Math.exp(sharpness * (score - highest)), 0);
  return highest + Math.log(sum) / sharpness;
}

/** exp(sharpness x score) of each score, scaled to the sum 1. */
export function softmax(scores: Float32Array, sharpness: number): Float32Array {
  const whole = smoothMaximum(scores, sharpness);
  return scores.map((score) => Math.exp(sharpness * (score - whole)));
}
