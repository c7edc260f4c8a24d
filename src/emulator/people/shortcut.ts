import type { Backend } from '../backend/backend.ts';
import type { Ack } from '../delivery/transport.ts';
import { presentMessage } from '../present/present-message.ts';
import { channelField, interactionOf } from './interaction.ts';
import { installedUser, openChannel, seenMessage } from './presence.ts';

/** A person picks a message shortcut of the app in a message's menu. */
export interface ShortcutUse {
  readonly user: string;
  readonly channel: string;
  readonly message_ts: string;
  readonly callback_id: string;
}

/** Sends the app a message_action payload. Works in every channel the person is in, the bot there or not. */
export function shortcut(backend: Backend, use: ShortcutUse): Promise<Ack> {
  installedUser(backend, use.user, 'shortcuts');
  const channel = openChannel(backend, use.channel, use.user);
  const message = seenMessage(backend, use.channel, use.message_ts, use.user);
  return backend.outlet.ask('interactive', {
    type: 'message_action',
    ...interactionOf(backend, use.user),
    action_ts: backend.stamp(),
    channel: channelField(channel),
    callback_id: use.callback_id,
    trigger_id: backend.triggers.issue(use.user),
    response_url: backend.responseUrls.issue({
      channel: channel.id,
      user: use.user,
      message_ts: message.ts,
      thread_ts: message.thread_ts,
    }),
    message_ts: message.ts,
    message: presentMessage(backend.world, message, true),
  });
}
