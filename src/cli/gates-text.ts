import type { GateResult } from '../learning/gates.ts';

/** What to say of a gate that the model misses. */
export function missedGate({ gate, measured, limit }: GateResult): string {
  const side = measured < limit ? 'below' : 'above';
  return `The model misses a gate: ${gate} is ${measured.toFixed(3)}, ${side} the limit of ${limit} in intents/gates.yml.`;
}

/** One gate on a line of its own. */
export function gateLine({ gate, measured, limit, passed }: GateResult): string {
  return `${passed ? 'passed' : 'MISSED'}  ${gate}: ${measured.toFixed(3)} (limit ${limit})`;
}
