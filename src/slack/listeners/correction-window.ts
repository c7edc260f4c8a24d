import type { App } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { parseConversation } from '../../dialogue/conversation.ts';
import { articleOf, type Knowledge } from '../../knowledge/knowledge.ts';
import type { Store } from '../../store.ts';
import type { Directory } from '../directory/directory.ts';
import { refusalSentence } from '../handlers/refusal-sentence.ts';
import { findThread } from '../handlers/thread.ts';
import { correctModalView } from '../views/correct-modal-view.ts';

export interface CorrectionParts {
  readonly store: Store;
  readonly knowledge: () => Knowledge;
  readonly directory: Directory;
  readonly client: WebClient;
}

interface Wanted {
  readonly trigger: string;
  /** who is told where there is nothing to correct, and where */
  readonly user: string;
  readonly channel: string;
  readonly conversation: string;
  /** ts of the message; null for the last answer of the conversation */
  readonly message: string | null;
}

/** The shortcut "Correct this answer" on the bot's message, for our own people. */
export function registerCorrection(app: App, parts: CorrectionParts): void {
  app.shortcut(
    { type: 'message_action', callback_id: 'correct_answer' },
    async ({ ack, shortcut }) => {
      await ack();
      if (!('message' in shortcut)) return;
      const { user, channel, message, trigger_id: trigger } = shortcut;
      if ((await parts.directory.roleOf(user.id)) !== 'agent') return;
      const root = typeof message.thread_ts === 'string' ? message.thread_ts : message.ts;
      const { id: conversation } = await findThread(parts.store, channel.id, root);
      const place = { trigger, user: user.id, channel: channel.id };
      await openCorrection(parts, { ...place, conversation, message: message.ts });
    },
  );
}

/** Opens the window in which the right answer is picked, where there is an answer to correct. */
export async function openCorrection(
  { store, knowledge, directory, client }: CorrectionParts,
  { trigger, user, channel, conversation, message }: Wanted,
): Promise<void> {
  const stored = await store.conversations.load(conversation);
  const state = stored && parseConversation(stored.state);
  const last = state?.card ? await store.receipts.of(state.card.key) : null;
  if (!state?.answered || last === null || (message !== null && message !== last)) {
    const text = await refusalSentence({ reason: 'nothing-to-correct' }, directory);
    await client.chat.postEphemeral({ channel, user, text });
    return;
  }
  const { content } = knowledge();
  const title = articleOf(content, state.answered).title.en;
  await client.views.open({
    trigger_id: trigger,
    view: correctModalView({ conversation, message: last, title, content }),
  });
}
