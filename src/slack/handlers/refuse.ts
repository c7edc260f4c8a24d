import type { InboxEvent } from '../../store.ts';
import { refusedWith } from '../send/refused-with.ts';
import { drop } from './drop.ts';
import type { HandlerParts } from './handler-parts.ts';

/** Who did something that is not theirs to do, or too late, and where. */
export interface Refused {
  readonly channel: string;
  readonly user: string;
  /** what they read, alone */
  readonly sentence: string;
  /** what the log says */
  readonly why: string;
}

/** Where nobody can be told: whoever it was has left, or the bot has. */
const NOBODY_THERE = ['user_not_in_channel', 'not_in_channel', 'channel_not_found', 'is_archived'];

/** Does nothing of what was asked for, and tells who asked; the log keeps why. */
export async function refuse(
  parts: HandlerParts,
  event: InboxEvent,
  { channel, user, sentence, why }: Refused,
): Promise<void> {
  try {
    await parts.client.chat.postEphemeral({ channel, user, text: sentence });
  } catch (error) {
    if (!refusedWith(error, ...NOBODY_THERE)) throw error;
  }
  await drop(parts, event, why);
}
