import type { CaseFacts } from './case-facts.ts';

/** Below this no article fits a question well enough to be sent. */
const LEAST_FITTING = 0.25;

/** Whether nothing that was written answers a case's question: something to be written. */
export function isKnowledgeGap({
  reason,
  suspects,
}: Pick<CaseFacts, 'reason' | 'suspects'>): boolean {
  return (
    reason === 'out-of-scope' || suspects.every(({ confidence }) => confidence < LEAST_FITTING)
  );
}
