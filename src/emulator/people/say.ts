import type { Backend } from '../backend/backend.ts';
import { post } from '../conversation/post.ts';
import { messageAt } from '../world/look-up.ts';
import { isReply, type Message } from '../world/message.ts';
import { openChannel } from './presence.ts';
import { typedBlocks } from './rich-text.ts';

/** A file that a person uploads; nothing but its description is kept. */
export interface Upload {
  readonly name: string;
  readonly mimetype?: string;
  readonly size?: number;
}

/** What a person says. `text` is as Slack hands it on: escaped, with mentions as `<@U…>`. */
export interface Saying {
  readonly user: string;
  readonly channel: string;
  readonly text: string;
  readonly thread_ts?: string | undefined;
  readonly files?: readonly Upload[] | undefined;
}

/** A person posts a message, or replies in a thread. */
export function say(backend: Backend, saying: Saying): Message {
  const { user, text, thread_ts, files } = saying;
  const channel = openChannel(backend, saying.channel, user);
  refuseBadParent(backend, channel.id, thread_ts);
  return post(backend, {
    user,
    text,
    channel: channel.id,
    thread_ts,
    client_msg_id: backend.ids('client-msg-'),
    blocks: text === '' ? undefined : typedBlocks(text, backend.ids('b')),
    ...(files !== undefined && { subtype: 'file_share', files: upload(backend, saying, files) }),
  });
}

function refuseBadParent({ world }: Backend, channel: string, thread_ts: string | undefined): void {
  if (thread_ts === undefined) return;
  const parent = messageAt(world, channel, thread_ts);
  if (parent === undefined || isReply(parent)) {
    throw new Error(`${thread_ts} is no message of ${channel} that a thread can hang on.`);
  }
}

function upload(
  { world, ids, settings }: Backend,
  saying: Saying,
  files: readonly Upload[],
): string[] {
  return files.map(({ name, mimetype = 'image/png', size = 48_000 }) => {
    const id = ids('F');
    const created = Math.floor(settings.now() / 1000);
    const { user, channel } = saying;
    world.files.set(id, { id, name, mimetype, size, user, channel, created });
    return id;
  });
}
