import { parseConversation } from '../dialogue/conversation.ts';
import type { Ports } from '../store.ts';
import type { Heard } from './heard.ts';

/**
 * Words that would only be added to the conversation `target`, as a reply in it where a question of the
 * bot's waits there; else null.
 */
export async function asReply(
  { conversations }: Ports,
  heard: Heard,
  target: string,
): Promise<Heard | null> {
  const stored = await conversations.load(target);
  if (!stored) return null;
  const { pending, owner } = parseConversation(stored.state);
  if (pending === null || owner === 'person') return null;
  return {
    ...heard,
    conversation: target,
    root: target.slice(heard.channel.length + 1),
    topLevel: false,
    passing: false,
    threads: [heard.conversation, ...heard.threads],
  };
}
