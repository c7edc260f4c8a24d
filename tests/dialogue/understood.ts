import { type Conversation, newConversation } from '../../src/dialogue/conversation.ts';
import { respond, type Turn } from '../../src/dialogue/respond.ts';
import type { Utterance } from '../../src/dialogue/utterance.ts';
import type { Outcome } from '../../src/nlu/classifier/classification.ts';
import type { RankedTopic } from '../../src/nlu/classifier/ranking.ts';
import { NO_ENTITIES } from '../../src/nlu/entities/entities.ts';
import type { Understanding } from '../../src/nlu/understanding.ts';
import { shippedBrain } from '../brain.ts';

/** The shipped articles and codes; what is said is made by hand, so that no classifier is asked. */
export const { knowledge } = shippedBrain();

/** A ranking from "topic 0.9, topic 0.05". */
export function ranking(text: string): readonly RankedTopic[] {
  return text.split(', ').map((entry) => {
    const [topic = '', confidence = '0'] = entry.split(' ');
    return { topic, confidence: Number(confidence) };
  });
}

/** A text that was understood as `ranked`, in English, with nothing else in it. */
export function understood(
  outcome: Outcome,
  ranked: string,
  more: Partial<Understanding> = {},
): Understanding {
  return {
    text: 'words of a merchant',
    language: 'en',
    masked: 0,
    saysSomething: true,
    hasWords: true,
    classification: { ranking: ranking(ranked), outcome, score: 0 },
    ruledOut: [],
    codes: [],
    entities: NO_ENTITIES,
    observations: {},
    ...more,
  };
}

/** Words that were read as `understanding`. */
export function text(understanding: Understanding, mentioned = true): Utterance {
  return { kind: 'text', understanding, mentioned };
}

/** A conversation with the desk as it is after some turns. */
export function conversation(more: Partial<Conversation> = {}): Conversation {
  return { ...newConversation('c', 'merchant', null), ...more };
}

/** One turn; the desk explains nothing. */
export function turn(before: Conversation, utterance: Utterance): Turn {
  return respond(knowledge, () => [], before, utterance);
}
