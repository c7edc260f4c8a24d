import { setInterval } from 'node:timers/promises';
import type { Emulator } from '../../src/emulator/emulator.ts';
import type { Message } from '../../src/emulator/world/message.ts';
import { CHANNELS, PEOPLE } from '../../src/emulator/world/seed.ts';
import { DESK_ACTIONS, MERCHANT_ACTIONS } from '../../src/slack/views/action-ids.ts';
import { answersTo } from './answers.ts';
import type { Asked } from './traffic.ts';

/** People who press buttons while the server dies and comes back. Slack sends a click only once. */
export interface Clicks {
  /** the questions whose wish for a person was acknowledged */
  readonly wished: ReadonlySet<Asked>;
  /** ts of the case cards whose claim was acknowledged */
  readonly claimed: ReadonlySet<string>;
  stop(): Promise<void>;
}

/** Presses the button for a person below each fourth answer, and Claim on each case card. */
export function startClicks(slack: Emulator, asked: readonly Asked[]): Clicks {
  const wished = new Set<Asked>();
  const claimed = new Set<string>();
  const pressed = new Set<Message['ts']>();
  const answered = new Set<Asked>();
  const end = new AbortController();

  async function press(user: string, { channel, ts }: Message, action_id: string) {
    if (pressed.has(ts)) return false;
    pressed.add(ts);
    const ack = await slack.press({ user, channel, message_ts: ts, action_id });
    return ack.outcome === 'acked';
  }

  function isNewCase(message: Message): boolean {
    return !pressed.has(message.ts) && isOpenCase(message);
  }

  async function wish(): Promise<void> {
    for (const question of asked.filter((one) => one.wantsPerson && !answered.has(one))) {
      const [answer] = answersTo(slack, question);
      if (answer) answered.add(question);
      if (answer && (await press(question.user, answer, MERCHANT_ACTIONS.person))) {
        wished.add(question);
      }
    }
  }

  async function claim(): Promise<void> {
    for (const card of slack.messages(CHANNELS.desk).filter(isNewCase)) {
      if (await press(PEOPLE.ana, card, DESK_ACTIONS.claim)) claimed.add(card.ts);
    }
  }

  async function watch(): Promise<void> {
    try {
      for await (const _ of setInterval(400, null, { signal: end.signal })) {
        await Promise.all([wish(), claim()]);
      }
    } catch (error) {
      if (!end.signal.aborted) throw error;
    }
  }

  const watching = watch();
  return {
    wished,
    claimed,
    async stop() {
      end.abort();
      await watching;
    },
  };
}

function isOpenCase({ blocks }: Message): boolean {
  return JSON.stringify(blocks ?? []).includes(`"action_id":"${DESK_ACTIONS.claim}"`);
}
