import type { Emulator } from '../../src/emulator/emulator.ts';
import { isJson } from '../../src/emulator/wire/json.ts';
import type { Message } from '../../src/emulator/world/message.ts';
import type { Asked } from './traffic.ts';

/** The bot's answers to a question: the messages in its thread that carry its key. */
export function answersTo(slack: Emulator, asked: Asked): readonly Message[] {
  return inThread(slack, asked, `message:${asked.channel}:${asked.ts}:`);
}

/** What the bot said in the thread after a click of the merchant. */
export function saidAfterClick(slack: Emulator, asked: Asked): readonly Message[] {
  return inThread(slack, asked, `pressed:${asked.user}:`);
}

/** The key of the delivery that made a message; null for a person's message. */
export function keyOf({ metadata }: Message): string | null {
  const payload = metadata?.event_payload;
  return isJson(payload) && typeof payload.key === 'string' ? payload.key : null;
}

function inThread(slack: Emulator, { channel, ts }: Asked, prefix: string): readonly Message[] {
  return slack.messages(channel, ts).filter((message) => keyOf(message)?.startsWith(prefix));
}
