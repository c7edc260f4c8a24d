import { codeChance, nextQuestion } from '../diagnosis/next-question.ts';
import { isConfidential } from '../knowledge/knowledge.ts';
import { OPTIONS, type QuestionId } from '../knowledge/question.ts';
import { isAct, TOPIC } from '../knowledge/topic.ts';
import { MOST_QUESTIONS, type Situation } from './situation.ts';

/** A question that pays, with the options to offer. */
export interface ChosenQuestion {
  readonly id: QuestionId;
  readonly options: readonly string[];
}

/** Two or three topics that together hold this much may be offered by name. */
const OFFERED_MASS = 0.7;
const MOST_OFFERED = 3;
/** From this chance of a code on it is asked for before close causes are offered by name. */
const CODE_PAYS = 0.4;
/** A topic below this is not worth a button. */
const LEAST_OFFERED = 0.1;

/** The question most worth asking now; null where two were asked or none can change the answer. */
export function chooseQuestion(situation: Situation): ChosenQuestion | null {
  const { conversation } = situation;
  if (conversation.asked.length >= MOST_QUESTIONS) return null;
  const offered = closeTopics(situation);
  if (codeGoesFirst(situation, offered)) return { id: 'code', options: optionsOf('code') };
  if (offered.length >= 2 && !conversation.asked.includes('topic')) {
    return { id: 'topic', options: [...offered, 'neither'] };
  }
  const next = nextQuestion(situation.diagnosis, {
    asked: conversation.asked,
    observations: conversation.observations,
    codeKnown: conversation.codes.length > 0,
  });
  return next ? { id: next.question, options: optionsOf(next.question) } : null;
}

/**
 * Of close causes that mostly show a code, the code settles more than the merchant's choice between
 * their names, and the names can still be offered afterwards; the other way round nothing could be.
 */
function codeGoesFirst(
  { conversation: { asked, codes }, diagnosis, knowledge }: Situation,
  offered: readonly string[],
): boolean {
  const causes = offered.every((topic) => Object.hasOwn(knowledge.content.causes, topic));
  return (
    asked.length === 0 &&
    codes.length === 0 &&
    offered.length >= 2 &&
    causes &&
    codeChance(diagnosis) >= CODE_PAYS
  );
}

/** The topics to offer by name: few, close, none that is for the desk only. */
function closeTopics({ ranking, knowledge, understanding }: Situation): readonly string[] {
  // Of words that are hardly ours the first topics are guesses: there the code settles more.
  if (understanding?.classification.outcome === 'perhaps') return [];
  const head = ranking.slice(0, MOST_OFFERED).filter((entry) => entry.confidence >= LEAST_OFFERED);
  const mass = head.reduce((sum, entry) => sum + entry.confidence, 0);
  const offerable = head.every(
    ({ topic }) =>
      !isAct(topic) && topic !== TOPIC.unspecified && !isConfidential(knowledge.content, topic),
  );
  return offerable && mass >= OFFERED_MASS ? head.map((entry) => entry.topic) : [];
}

/** The options that are shown as buttons; a code is typed. */
export function optionsOf(question: QuestionId): readonly string[] {
  if (question === 'code') return ['not-sure'];
  if (question === 'topic') return ['neither'];
  return OPTIONS[question];
}
