import { eyesRow } from '../../bot/eyes.ts';
import type { DeliveryBody } from '../../delivery.ts';
import { NotYetError } from './not-yet-error.ts';
import { refusedWith } from './refused-with.ts';
import type { SenderParts, Sending } from './sending.ts';

const EYES = 'eyes';
/** How often it is looked whether the answer is out, in milliseconds. */
const LOOK_MS = 500;

/**
 * Shows that a message was seen whose answer takes long. What takes the sign off again is stored
 * before the sign is put on: it is never left behind.
 */
export async function sendEyes(
  { client, store, now }: SenderParts,
  { body }: Sending<Extract<DeliveryBody, { kind: 'eyes' }>>,
): Promise<null> {
  const { channel, message, answer } = body;
  if (!(await store.receipts.waits(answer))) return null;
  await store.outbox.add([eyesRow('eyes-off', { channel, message, answer }, now(), now())]);
  try {
    await client.reactions.add({ channel, timestamp: message, name: EYES });
  } catch (error) {
    if (!refusedWith(error, 'already_reacted', ...OUT_OF_REACH)) throw error;
  }
  return null;
}

/** Takes the sign off once the answer is sent, or was given up. */
export async function sendEyesOff(
  { client, store }: SenderParts,
  { body }: Sending<Extract<DeliveryBody, { kind: 'eyes-off' }>>,
): Promise<null> {
  const { channel, message, answer } = body;
  if (await store.receipts.waits(answer)) {
    throw new NotYetError(`The answer ${answer} is not sent yet.`, LOOK_MS);
  }
  try {
    await client.reactions.remove({ channel, timestamp: message, name: EYES });
  } catch (error) {
    if (!refusedWith(error, 'no_reaction', ...OUT_OF_REACH)) throw error;
  }
  return null;
}

/** The message is gone, or nobody of ours is there any more: nothing is left to mark. */
const OUT_OF_REACH = ['message_not_found', 'is_archived', 'not_in_channel', 'channel_not_found'];
