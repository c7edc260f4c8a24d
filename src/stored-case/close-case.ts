import type { Closing } from '../cases/outcome.ts';
import { parseConversation } from '../dialogue/conversation.ts';
import type { Ports, StoredCase } from '../store.ts';

/**
 * The case as it is closed, once its thread is the bot's again. A reply may reopen a resolved case;
 * one that was handed back to the bot goes on as the bot's conversation.
 */
export async function closeCase(
  ports: Ports,
  found: StoredCase,
  closing: Closing,
): Promise<StoredCase> {
  const { at, cause, outcome } = closing;
  const closed =
    outcome === 'handed-back' ? null : { case: found.id, topic: cause ?? found.topic, at };
  await changeConversation(ports, found.conversation, at, { owner: 'bot', closed });
  return { ...found, closing };
}

/** Changes who speaks in a conversation; one that was never stored has nobody to change. */
export async function changeConversation(
  { conversations }: Pick<Ports, 'conversations'>,
  id: string,
  at: number,
  change: Partial<Pick<ReturnType<typeof parseConversation>, 'owner' | 'closed'>>,
): Promise<void> {
  const stored = await conversations.load(id);
  if (!stored) return;
  const state = { ...parseConversation(stored.state), ...change, pending: null };
  await conversations.save({ ...stored, state: JSON.stringify(state) }, at);
}
