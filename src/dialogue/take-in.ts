import {
  OBSERVATIONS,
  type ObservationId,
  type Observations,
  OPTIONS,
} from '../knowledge/question.ts';
import { isAct } from '../knowledge/topic.ts';
import type { RankedTopic } from '../nlu/classifier/ranking.ts';
import { mergeEntities } from '../nlu/entities/merge-entities.ts';
import type { Understanding } from '../nlu/understanding.ts';
import type { Conversation } from './conversation.ts';
import type { Reply } from './situation.ts';

/** A merchant who picks a topic by name may still be wrong about it. */
const CHOSEN_CONFIDENCE = 0.95;

/** What later words count for, beside those before them; what the screen says counts for most. */
const LATER_SHARE = 0.5;
const SCREEN_SHARE = 0.8;

/** The conversation with what a text and a reply tell; a later fact replaces an earlier one. */
export function takeIn(
  conversation: Conversation,
  understanding: Understanding | null,
  reply: Reply | null,
): Conversation {
  return {
    ...conversation,
    language: understanding?.language ?? conversation.language,
    question: conversation.question || (understanding?.text ?? ''),
    observations: {
      ...conversation.observations,
      ...understanding?.observations,
      ...observationOf(reply),
    },
    ruledOut: ruledOutAfter(conversation.ruledOut, understanding),
    entities: understanding
      ? mergeEntities(conversation.entities, understanding.entities)
      : conversation.entities,
    codes: understanding ? [...conversation.codes, ...codesOf(understanding)] : conversation.codes,
    prior: priorAfter(conversation.prior, understanding, reply),
  };
}

/** An observation as a reply gives it; nothing where the reply is to `code` or `topic`. */
function observationOf(reply: Reply | null): Observations {
  const question = OBSERVATIONS.find((id) => id === reply?.question);
  return question && reply ? observation(question, reply.option) : {};
}

function observation<Q extends ObservationId>(question: Q, picked: string): Observations {
  const options: readonly string[] = OPTIONS[question];
  return options.includes(picked) ? { [question]: picked } : {};
}

function codesOf({ codes }: Understanding) {
  return codes.flatMap((mention) =>
    mention.kind === 'code' ? [{ scheme: mention.scheme, code: mention.code }] : [],
  );
}

/** A later word replaces an earlier one: what a text is surely about is ruled out no more. */
function ruledOutAfter(
  before: readonly string[],
  understanding: Understanding | null,
): readonly string[] {
  if (!understanding) return before;
  const { outcome, ranking } = understanding.classification;
  const said = outcome === 'sure' ? ranking[0]?.topic : undefined;
  return [...new Set([...before, ...understanding.ruledOut])].filter((topic) => topic !== said);
}

/**
 * What the problem is taken for. A sure text stands for itself; an unsure one is weighed with what
 * was said before; one that is not ours tells nothing about it.
 */
function priorAfter(
  before: readonly RankedTopic[],
  understanding: Understanding | null,
  reply: Reply | null,
): readonly RankedTopic[] {
  if (reply?.question === 'topic') {
    return isChoosable(reply.option)
      ? [{ topic: reply.option, confidence: CHOSEN_CONFIDENCE }]
      : before;
  }
  if (!understanding || !describes(understanding, reply)) return before;
  const { outcome, ranking } = understanding.classification;
  const topics = ranking.filter(({ topic }) => !isAct(topic));
  return outcome === 'sure' || before.length === 0
    ? topics
    : blend(before, topics, reply ? SCREEN_SHARE : LATER_SHARE);
}

/**
 * Whether a text describes the problem. Who is asked for the code and has none often describes
 * what happens instead: those words count, however little they look like a question of ours.
 */
function describes({ classification }: Understanding, reply: Reply | null): boolean {
  const { outcome, ranking } = classification;
  if (isAct(ranking[0]?.topic ?? '')) return false;
  if (reply === null) return outcome !== 'not-ours';
  return reply.question === 'code' && reply.otherWords === true;
}

function isChoosable(option: string): boolean {
  return option !== 'neither' && option !== 'not-sure';
}

/** What was held possible before and what is now, which counts for `share` of the whole. */
function blend(
  before: readonly RankedTopic[],
  now: readonly RankedTopic[],
  share: number,
): readonly RankedTopic[] {
  const topics = [...new Set([...before, ...now].map(({ topic }) => topic))];
  const confidence = (ranking: readonly RankedTopic[], topic: string) =>
    ranking.find((entry) => entry.topic === topic)?.confidence ?? 0;
  return topics
    .map((topic) => ({
      topic,
      confidence: (1 - share) * confidence(before, topic) + share * confidence(now, topic),
    }))
    .sort((a, b) => b.confidence - a.confidence);
}
