import type { DeliveryBody } from '../../delivery.ts';
import { phrase } from '../../dialogue/phrase.ts';
import { merchantView } from '../views/merchant-view.ts';
import { sayView } from '../views/say-view.ts';
import { post } from './post.ts';
import { refusedWith } from './refused-with.ts';
import type { SenderParts, Sending } from './sending.ts';

type ToMerchant = Extract<DeliveryBody, { kind: 'merchant' }>;

/** Says something in the merchant's thread, or reacts to their message. */
export async function sendToMerchant(
  parts: SenderParts,
  { mark, body }: Sending<ToMerchant>,
): Promise<string | null> {
  if (body.outbound.kind === 'secrets-note') return noteSecrets(parts, { mark, body });
  const content = parts.content();
  const rendering = merchantView(body.outbound, {
    ref: {
      conversation: body.conversation,
      turn: body.message,
      ...(body.case === null ? {} : { case: body.case }),
    },
    phrasing: (name, language, values) => phrase(content, name, language, values),
    caseNumber: body.case,
  });
  if (rendering.kind === 'message') {
    return post(parts.client, { channel: body.channel, root: body.root }, rendering.message, mark);
  }
  await react(parts, body, rendering.emoji);
  return null;
}

async function react({ client }: SenderParts, body: ToMerchant, emoji: string): Promise<void> {
  try {
    await client.reactions.add({ channel: body.channel, timestamp: body.message, name: emoji });
  } catch (error) {
    if (!refusedWith(error, 'already_reacted', 'message_not_found')) throw error;
  }
}

/**
 * By direct message, else by a message only they see, else as a neutral line for everyone. Nobody can
 * look up whether an ephemeral message arrived, so it is sent at the first attempt only.
 */
async function noteSecrets(
  { client, content }: SenderParts,
  { mark, body }: Sending<ToMerchant>,
): Promise<string | null> {
  if (body.outbound.kind !== 'secrets-note') return null;
  const { language } = body.outbound;
  const note = sayView(phrase(content(), 'secrets-note', language));
  try {
    const { channel } = await client.conversations.open({ users: body.user });
    return await post(client, { channel: channel?.id ?? body.user, root: null }, note, mark);
  } catch (error) {
    if (!refusedWith(error, ...NO_DIRECT_MESSAGE)) throw error;
  }
  try {
    if (mark.attempts === 1) {
      const { text, blocks } = note;
      await client.chat.postEphemeral({ channel: body.channel, user: body.user, text, blocks });
      return null;
    }
  } catch (error) {
    if (!refusedWith(error, ...NO_EPHEMERAL)) throw error;
  }
  const neutral = sayView(phrase(content(), 'secrets-note-neutral', language));
  return post(client, { channel: body.channel, root: body.root }, neutral, mark);
}

const NO_DIRECT_MESSAGE = [
  'user_not_found',
  'cannot_dm_bot',
  'user_disabled',
  'user_not_visible',
  'channel_not_found',
  'missing_scope',
  'not_in_channel',
  'messages_tab_disabled',
  'restricted_action',
];
const NO_EPHEMERAL = [
  'user_not_in_channel',
  'channel_not_found',
  'not_in_channel',
  'restricted_action',
  'is_archived',
];
