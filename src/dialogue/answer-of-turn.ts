import type { Conversation } from './conversation.ts';

/** What one answer was about. */
export interface AnswerOfTurn {
  readonly topic: string;
  /** the meaning of the code that it was about; null for none */
  readonly decoded: Conversation['decoded'];
}

/**
 * What the answer to the message `turn` was about, or the last answer where that is not kept any
 * more. Null where nothing was answered.
 */
export function answerOfTurn(
  { why, answered, decoded }: Conversation,
  turn: string | null,
): AnswerOfTurn | null {
  const kept = why.findLast(({ message, kind }) => message === turn && kind === 'answer');
  if (kept && kept.facts.topic !== null) {
    return { topic: kept.facts.topic, decoded: kept.facts.decoded };
  }
  return answered === null ? null : { topic: answered, decoded };
}
