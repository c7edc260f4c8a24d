import { TOPIC } from '../knowledge/topic.ts';
import { type Conversation, newConversation } from './conversation.ts';
import type { Decision } from './decision.ts';

/** How long a reply opens a resolved case again. */
export const REOPEN_MS = 7 * 24 * 3_600_000;

/**
 * What a merchant's reply in the thread of a resolved case does: nothing to the case, opens it again,
 * or starts the thread's next conversation.
 */
export type AfterClose = 'goes-on' | 'reopens' | 'starts-anew';

/** Reasons of an answer whose topic the words alone make sure. */
const SURE: readonly Decision['reason'][] = ['confident', 'code', 'chosen'];

/**
 * What is to be done with a reply at `at` (epoch ms) that the bot, left to itself, would have met with
 * `decision`. Thanks close nothing and open nothing; a sure other topic is another matter; what is
 * left belongs to the case, since whoever goes on to write there takes it for open.
 */
export function afterClose(
  { closed, answered, prior }: Pick<Conversation, 'closed' | 'answered' | 'prior'>,
  decision: Decision,
  at: number,
): AfterClose {
  if (closed === null || saysNothingOfIt(decision)) return 'goes-on';
  if (at - closed.at > REOPEN_MS) return 'starts-anew';
  const known = [closed.topic, answered, prior[0]?.topic];
  return isOtherTopic(decision, known) ? 'starts-anew' : 'reopens';
}

/** Thanks, greetings, emoji, and a pasted secret; "no" is an answer to "did this solve it?". */
function saysNothingOfIt(decision: Decision): boolean {
  if (decision.kind === 'silent') return true;
  if (decision.kind === 'act') return decision.act !== 'deny';
  return decision.reason === 'secrets-only';
}

function isOtherTopic(decision: Decision, known: readonly (string | null | undefined)[]): boolean {
  if (decision.kind !== 'answer' || !SURE.includes(decision.reason)) return false;
  // A code that stands in no table may well be what the case is about.
  return decision.topic !== TOPIC.codeMeaning && !known.includes(decision.topic);
}

/** The conversation in which the reply is taken up. */
export function resumed(before: Conversation, fate: AfterClose): Conversation {
  switch (fate) {
    case 'goes-on':
      return before;
    case 'reopens':
      return { ...before, owner: 'person', pending: null, closed: null };
    case 'starts-anew':
      return nextConversation(before);
  }
}

/** The thread's next conversation: nothing is known of it but the thread and the language. */
function nextConversation({ id, asker, provider, language }: Conversation): Conversation {
  return { ...newConversation(id, asker, provider), language, spoken: true };
}
