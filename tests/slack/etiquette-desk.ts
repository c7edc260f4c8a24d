import { expect } from 'vitest';
import { CHANNELS, PEOPLE } from '../../src/emulator/world/seed.ts';
import { botMessages, type RunningDesk } from './running-desk.ts';

export const SOON = { timeout: 15_000 };
export const BOT = 'U0BOT00001';

/** What the etiquette tests do and see on a desk that runs on the stand-in Slack. */
export function etiquette(desk: () => RunningDesk) {
  const say = (user: string, channel: string, text: string, thread_ts?: string) =>
    desk().slack.say({ user, channel, text, thread_ts }).ts;
  const bots = (channel: string, thread: string) => botMessages(desk().slack, channel, thread);

  async function answered(channel: string, thread: string, count: number) {
    await expect.poll(() => bots(channel, thread).length, SOON).toBe(count);
    const last = bots(channel, thread).at(-1);
    if (!last) throw new Error('There is no answer.');
    return last;
  }

  return {
    say,
    bots,
    answered,
    /** What is answered after a message was passed over proves that it was. */
    async passedOver() {
      const channel = desk().slack.directMessage(PEOPLE.oliver);
      const thread = say(PEOPLE.oliver, channel, 'what is code 91?');
      await answered(channel, thread, 1);
    },
    press: (user: string, channel: string, message_ts: string, action_id: string) =>
      desk().slack.press({ user, channel, message_ts, action_id }),
    deskWords: () =>
      desk()
        .slack.messages(CHANNELS.desk)
        .flatMap(({ ts }) => desk().slack.messages(CHANNELS.desk, ts))
        .map(({ text, blocks }) => `${text} ${JSON.stringify(blocks)}`)
        .join('\n'),
    told: (user: string) =>
      desk()
        .slack.ephemerals(user)
        .map(({ text }) => text)
        .join('\n'),
    command: (channel: string, text: string, user: string = PEOPLE.ana) =>
      desk().slack.command({ user, channel, command: '/desk', text }),
  };
}
