import type { Observations, QuestionId } from '../knowledge/question.ts';
import type { Language } from '../knowledge/text.ts';
import { type Entities, NO_ENTITIES } from '../nlu/entities/entities.ts';
import type { RankedTopic } from '../nlu/ranking.ts';

/** A question that waits for the merchant: its options as they were shown. */
export interface PendingQuestion {
  readonly id: QuestionId;
  readonly options: readonly string[];
}

/** A response code as told; the scheme where the text named one. */
export interface ToldCode {
  readonly scheme: string | null;
  readonly code: string;
}

/** The memory of one merchant thread. A value: each turn returns the next one. */
export interface Conversation {
  readonly id: string;
  readonly language: Language | null;
  /** `person` from a hand-over or an agent's reply on; then the bot only relays. */
  readonly owner: 'bot' | 'person';
  /** Whether the bot has said anything here; afterwards every line is addressed to it. */
  readonly spoken: boolean;
  /** What the problem was taken for when it was told, before observations. */
  readonly prior: readonly RankedTopic[];
  readonly observations: Observations;
  readonly entities: Entities;
  /** codes told, in order */
  readonly codes: readonly ToldCode[];
  /** the channel's configured payment provider */
  readonly provider: string | null;
  readonly pending: PendingQuestion | null;
  readonly asked: readonly QuestionId[];
  /** The topic of the last answer card. */
  readonly answered: string | null;
}

/** A conversation in which nothing has been said. */
export function newConversation(id: string): Conversation {
  return {
    id,
    language: null,
    owner: 'bot',
    spoken: false,
    prior: [],
    observations: {},
    entities: NO_ENTITIES,
    codes: [],
    provider: null,
    pending: null,
    asked: [],
    answered: null,
  };
}
