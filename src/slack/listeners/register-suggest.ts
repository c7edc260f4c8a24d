import type { App } from '@slack/bolt';
import { type SuggestParts, suggestWindow } from '../handlers/suggest-window.ts';
import { shortcutPayload } from '../receive/payload.ts';

/**
 * "Suggest answer" on any message, anywhere: a window with the best answers that only who asked sees,
 * if they are one of us. Nothing of the message is kept until they press something in it.
 */
export function registerSuggest(app: App, parts: SuggestParts): void {
  app.shortcut(
    { type: 'message_action', callback_id: 'suggest_answer' },
    async ({ ack, shortcut, body }) => {
      await ack();
      const parsed = shortcutPayload.safeParse(body);
      if (!parsed.success) return;
      const { user, channel, message } = parsed.data;
      if ((await parts.directory.roleOf(user.id)) !== 'agent') return;
      const { ts, thread_ts: root = ts, user: author = null, text } = message;
      const rootAuthor = root === ts ? author : (message.parent_user_id ?? null);
      const picked = { channel: channel.id, root, ts, author, rootAuthor, text };
      const view = await suggestWindow(parts, picked, null);
      await parts.client.views.open({ trigger_id: shortcut.trigger_id, view });
    },
  );
}
