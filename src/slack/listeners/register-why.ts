import type { App } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import type { Why } from '../../dialogue/why.ts';
import type { Store } from '../../store.ts';
import type { Directory } from '../directory/directory.ts';
import { findWhy, lastWhy } from '../handlers/find-why.ts';
import { shortcutPayload } from '../receive/payload.ts';
import { WHY } from '../views/action-ids.ts';
import { decodeButtonValue } from '../views/button-value.ts';
import { whyView } from '../views/why-view.ts';

export interface WhyParts {
  readonly store: Store;
  readonly directory: Directory;
  /** id of the desk's own channel */
  readonly deskChannel: string;
  readonly client: WebClient;
}

/**
 * "Why this answer?": the shortcut on any message, and the button in the desk's channel. Only our own
 * people get the window, whoever pressed.
 */
export function registerWhy(app: App, parts: WhyParts): void {
  app.shortcut(
    { type: 'message_action', callback_id: 'why_this_answer' },
    async ({ ack, shortcut, body }) => {
      await ack();
      const parsed = shortcutPayload.safeParse(body);
      if (!parsed.success) return;
      const { user, channel, message } = parsed.data;
      const root = message.thread_ts ?? message.ts;
      const about = { channel: channel.id, ts: message.ts, root };
      await open(parts, user.id, shortcut.trigger_id, () =>
        findWhy(parts.store, about, parts.deskChannel),
      );
    },
  );

  app.action({ type: 'block_actions', action_id: WHY.action }, async ({ ack, body, action }) => {
    await ack();
    const carried = decodeButtonValue('value' in action ? action.value : undefined);
    if (!carried || body.channel?.id !== parts.deskChannel) return;
    await open(parts, body.user.id, body.trigger_id, () =>
      lastWhy(parts.store, carried.conversation),
    );
  });
}

async function open(
  { directory, client }: WhyParts,
  user: string,
  trigger_id: string,
  find: () => Promise<Why | null>,
): Promise<void> {
  if ((await directory.roleOf(user)) !== 'agent') return;
  await client.views.open({ trigger_id, view: whyView(await find()) });
}
