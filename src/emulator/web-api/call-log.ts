import type { Json } from '../wire/json.ts';

/** One Web API call as it was made and answered. `at` is in milliseconds. */
export interface Call {
  readonly method: string;
  readonly arguments: Json;
  readonly status: number;
  readonly answer: Json;
  readonly at: number;
}

const MAX_CALLS_KEPT = 5000;

/** The calls made so far, oldest first; the oldest of very many are forgotten. */
export interface CallLog {
  readonly add: (call: Call) => void;
  readonly all: () => readonly Call[];
}

/** An empty log. */
export function createCallLog(): CallLog {
  const calls: Call[] = [];
  return {
    add(call) {
      calls.push(call);
      if (calls.length > MAX_CALLS_KEPT) calls.shift();
    },
    all: () => [...calls],
  };
}
