import type { Diagnosis, Suspect } from '../diagnosis/diagnose.ts';
import { isAct, TOPIC } from '../knowledge/topic.ts';
import type { Classification } from '../nlu/classifier/classification.ts';

/** Below this the facts told speak against what the words alone make sure. */
const CONTRADICTED = 0.5;

/**
 * The cause or guide that the words alone make sure; never the one that says nothing, and none that
 * what was told of the payment makes unlikely. Else null.
 */
export function surelyMeant(
  { outcome, ranking }: Classification,
  diagnosis: Diagnosis,
): string | null {
  const [head] = ranking;
  if (outcome !== 'sure' || !head || head.topic === TOPIC.unspecified || isAct(head.topic)) {
    return null;
  }
  const suspect = diagnosis.ranking.find(({ topic }) => topic === head.topic);
  const left = suspect ? afterEvidence(head.confidence, suspect) : head.confidence;
  return left >= CONTRADICTED ? head.topic : null;
}

/** `confidence` after the facts: odds times the likelihood ratios (Bayes' rule in odds form). */
function afterEvidence(confidence: number, { evidence }: Suspect): number {
  const bits = [...evidence.for, ...evidence.against].reduce((sum, fact) => sum + fact.bits, 0);
  const odds = (confidence / (1 - confidence)) * 2 ** bits;
  return odds === Number.POSITIVE_INFINITY ? 1 : odds / (1 + odds);
}
