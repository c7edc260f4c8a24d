import { type Conversation, parseConversation } from '../../dialogue/conversation.ts';
import type { Store } from '../../store.ts';

/** The conversation that a thread belongs to, which may be held in another thread. */
export interface Thread {
  readonly id: string;
  /** ts of the first message of the thread in which it is held */
  readonly root: string;
  /** null where the desk knows nothing of it */
  readonly conversation: Conversation | null;
}

/** The conversation of the thread below `root`; a thread that was joined to another leads there. */
export async function findThread(
  { conversations }: Pick<Store, 'conversations'>,
  channel: string,
  root: string,
): Promise<Thread> {
  const own = `${channel}:${root}`;
  const first = await conversations.load(own);
  const joined = first && parseConversation(first.state).joined;
  const id = joined ?? own;
  const stored = joined ? await conversations.load(joined) : first;
  return {
    id,
    root: id.slice(channel.length + 1),
    conversation: stored && parseConversation(stored.state),
  };
}
