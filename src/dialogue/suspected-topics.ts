import { isAct, TOPIC } from '../knowledge/topic.ts';
import type { RankedTopic } from '../nlu/classifier/ranking.ts';
import type { Decision } from './decision.ts';
import type { Situation } from './situation.ts';
import { standingRanking } from './standing-ranking.ts';

/**
 * The topics that the desk's people are shown as likely, best first. Facts and codes speak of causes
 * alone, so what the words made of the guides stands beside them: a cause is then as likely as the
 * facts say, given that it is one.
 */
export function suspectedTopics(situation: Situation, { kind }: Decision): readonly RankedTopic[] {
  const { code, conversation } = situation;
  const ranking = (kind === 'relay' ? standingRanking(situation) : situation.ranking).filter(
    ({ topic }) => !isAct(topic),
  );
  const ranked = new Set(ranking.map(({ topic }) => topic));
  // Who was asked back is known to have a declined payment: that it is one is no suspicion any more.
  const told = conversation.asked.length > 0 ? TOPIC.unspecified : null;
  const others = conversation.prior.filter(({ topic }) => !ranked.has(topic) && topic !== told);
  const otherwise = others.reduce((sum, { confidence }) => sum + confidence, 0);
  // A code with one meaning settles it: what the words alone would have been is shown below.
  const share = code?.kind === 'one' ? 1 : Math.max(0, 1 - otherwise);
  return [
    ...ranking.map(({ topic, confidence }) => ({ topic, confidence: confidence * share })),
    ...others,
  ].sort((a, b) => b.confidence - a.confidence);
}
