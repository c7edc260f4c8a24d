import type { Diagnosis } from '../diagnosis/diagnose.ts';
import type { Decoded } from '../knowledge/codes/decoded.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { QuestionId } from '../knowledge/question.ts';
import { type Act, isAct } from '../knowledge/topic.ts';
import type { RankedTopic } from '../nlu/classifier/ranking.ts';
import type { Understanding } from '../nlu/understanding.ts';
import type { Conversation } from './conversation.ts';

/** How an utterance answers a question: by a button, or by words read as an option. */
export interface Reply {
  readonly question: QuestionId;
  readonly option: string;
  /** the words were none of the options, and may describe the problem instead */
  readonly otherWords?: true;
}

/** Everything that the policy looks at: the utterance, and the conversation with its facts taken in. */
export interface Situation {
  readonly knowledge: Knowledge;
  readonly conversation: Conversation;
  readonly addressed: boolean;
  /** null for a button */
  readonly understanding: Understanding | null;
  /** the act that the utterance surely is, said or pressed */
  readonly act: Act | null;
  readonly reply: Reply | null;
  /** what the codes said now mean; null where none was said */
  readonly code: Decoded | null;
  /** whether this utterance told something new about the failing payment */
  readonly learned: boolean;
  readonly diagnosis: Diagnosis;
  /** topics and acts, best first: the classifier's, or the diagnosis's once there are observations */
  readonly ranking: readonly RankedTopic[];
}

/** How many questions are asked before the desk answers or hands over. */
export const MOST_QUESTIONS = 2;

/**
 * The topic that leads, acts left out; null where nothing is known. Who says that the advice did
 * not help speaks of what the problem was taken for before.
 */
export function leadingTopic({ act, conversation, ranking }: Situation): string | null {
  const before = act === 'not-solved' ? conversation.prior : [];
  const leading = [...before, ...ranking].find(({ topic }) => !isAct(topic));
  return leading?.topic ?? null;
}

/** Whether the utterance is about payments that fail, rather than anything else. */
export function isOurs(situation: Situation): boolean {
  const { understanding, conversation, reply, code, learned } = situation;
  if (reply !== null || code !== null || understanding === null) return true;
  if (understanding.classification.outcome !== 'not-ours') return true;
  return conversation.spoken && conversation.prior.length > 0 && learned;
}
