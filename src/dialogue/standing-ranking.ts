import { NOT_SURE, OBSERVATIONS } from '../knowledge/question.ts';
import type { RankedTopic } from '../nlu/classifier/ranking.ts';
import type { Situation } from './situation.ts';

/**
 * What a conversation is about by all that was told so far, best first. Words said to the people who
 * have the thread often describe nothing: by themselves they must not turn over what is known.
 */
export function standingRanking({
  code,
  conversation,
  diagnosis,
  ranking,
}: Situation): readonly RankedTopic[] {
  if (code?.kind === 'one') return ranking;
  const observed = OBSERVATIONS.some(
    (id) => (conversation.observations[id] ?? NOT_SURE) !== NOT_SURE,
  );
  if (observed) {
    return diagnosis.ranking.map(({ topic, probability }) => ({ topic, confidence: probability }));
  }
  return conversation.prior.length > 0 ? conversation.prior : ranking;
}
