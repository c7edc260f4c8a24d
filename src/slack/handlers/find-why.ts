import { parseConversation } from '../../dialogue/conversation.ts';
import type { Why } from '../../dialogue/why.ts';
import type { Store } from '../../store.ts';
import { findThread } from './thread.ts';

/** A message that somebody wants explained. */
export interface ExplainedMessage {
  readonly channel: string;
  readonly ts: string;
  /** ts of the first message of its thread */
  readonly root: string;
}

type Stored = Pick<Store, 'conversations' | 'cases' | 'receipts'>;

/**
 * Why the desk said `message`, or what it made of it; for a message that was not said in a turn of its
 * own, such as a case card, why the conversation's last turn came out as it did. Null where nothing
 * is kept.
 */
export async function findWhy(
  store: Stored,
  message: ExplainedMessage,
  deskChannel: string,
): Promise<Why | null> {
  const below = message.channel === deskChannel ? await caseBelow(store, message.root) : undefined;
  if (below) return lastWhy(store, below.conversation);
  const { conversation } = await findThread(store, message.channel, message.root);
  const kept = conversation?.why ?? [];
  for (const why of kept.toReversed()) {
    if (why.message === message.ts) return why;
    if (why.key !== null && (await store.receipts.of(why.key)) === message.ts) return why;
  }
  return kept.at(-1) ?? null;
}

/** Why the last turn of a conversation came out as it did; null where nothing is kept of it. */
export async function lastWhy(
  { conversations }: Pick<Stored, 'conversations'>,
  conversation: string,
): Promise<Why | null> {
  const stored = await conversations.load(conversation);
  return stored ? (parseConversation(stored.state).why.at(-1) ?? null) : null;
}

async function caseBelow({ cases }: Stored, root: string) {
  return (await cases.list({})).find(({ deskTs }) => deskTs === root);
}
