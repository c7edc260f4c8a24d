/**
 * Smoothed inverse document frequency, ln((1 + lines) / (1 + frequency)) + 1 (scikit-learn's form),
 * to a power.
 */
export function inverseDocumentFrequency(lines: number, frequency: number, power: number): number {
  return (Math.log((1 + lines) / (1 + frequency)) + 1) ** power;
}
