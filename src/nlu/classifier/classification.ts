import type { RankedTopic } from './ranking.ts';

/**
 * `sure`: answer. `close`: one of ours, but not surely the first: ask, or offer the first two.
 * `perhaps`: ask, but only who addressed the desk. `not-ours`: looks like no topic.
 */
export type Outcome = 'sure' | 'close' | 'perhaps' | 'not-ours';

/** What the classifier makes of a text. */
export interface Classification {
  /** Every topic and act, best first. A confidence is the probability of being meant; they sum to at most 1. */
  readonly ranking: readonly RankedTopic[];
  readonly outcome: Outcome;
  /** How much the text looks like one of ours; higher is more. Compare only within one model. */
  readonly score: number;
}
