import type { Brain } from '../brain.ts';
import { answerOfTurn } from '../dialogue/answer-of-turn.ts';
import { parseConversation } from '../dialogue/conversation.ts';
import type { Hold } from '../ports/lease.ts';
import type { Store } from '../store.ts';

/** One person's verdict on one answer. */
export interface Feedback {
  readonly event: Hold;
  readonly conversation: string;
  /** ts of the merchant's message that was answered; null for the conversation's last answer */
  readonly turn: string | null;
  readonly who: string;
  /** `helpful`, `not-helpful`, or `not-helpful` with the reason after a colon */
  readonly verdict: string;
}

export interface FeedbackParts {
  readonly store: Store;
  readonly brain: () => Brain;
  readonly now: () => number;
}

/**
 * Keeps a verdict as a label: one of each person, conversation and topic, the last of which counts.
 * Nobody is told of it, and the conversation goes on as it was.
 */
export function keepFeedback({ store, brain, now }: FeedbackParts, given: Feedback): Promise<void> {
  return store.transaction(async (ports) => {
    const at = now();
    const stored = await ports.conversations.load(given.conversation);
    const conversation = stored && parseConversation(stored.state);
    const answer = conversation && answerOfTurn(conversation, given.turn);
    if (conversation && answer) {
      await ports.labels.add({
        at,
        conversation: given.conversation,
        who: given.who,
        topic: answer.topic,
        verdict: given.verdict,
        text: conversation.question,
        version: brain().knowledge.version,
      });
    }
    await ports.inbox.done(given.event, at);
  });
}
