import { setInterval } from 'node:timers/promises';
import type { Emulator } from '../../src/emulator/emulator.ts';
import type { Message } from '../../src/emulator/world/message.ts';
import { CHANNELS, PEOPLE } from '../../src/emulator/world/seed.ts';
import { DESK_ACTIONS, MERCHANT_ACTIONS } from '../../src/slack/views/action-ids.ts';
import type { Posts } from './posts.ts';
import type { Talk, Talks } from './talks.ts';

/** People who press buttons while the server dies and comes back. Slack sends a click only once. */
export interface Clicks {
  /** the talks in which the wish for a person was acknowledged */
  readonly wished: ReadonlySet<Talk>;
  /** ts of the case cards whose claim was acknowledged */
  readonly claimed: ReadonlySet<string>;
  stop(): Promise<void>;
}

/** What a merchant writes who waits for a person: it is passed on. */
const WHILE_WAITING = 2;

/** Presses the button for a person below the last answer of some talks, and Claim on each case card. */
export function startClicks(slack: Emulator, posts: Posts, talks: Talks): Clicks {
  const wished = new Set<Talk>();
  const claimed = new Set<string>();
  const pressed = new Set<Message['ts']>();
  const end = new AbortController();

  async function press(user: string, { channel, ts }: Message, action_id: string) {
    const shown = slack.world.messages.get(channel)?.find((message) => message.ts === ts);
    if (pressed.has(ts) || !shown || !hasButton(shown, action_id)) return false;
    pressed.add(ts);
    const ack = await slack.press({ user, channel, message_ts: ts, action_id });
    return ack.outcome === 'acked';
  }

  async function wish(): Promise<void> {
    for (const { talk, last } of talks.wishes()) {
      talks.wished(talk);
      const [answer] = posts.of(last);
      if (!answer || !(await press(last.user, answer, MERCHANT_ACTIONS.person))) continue;
      wished.add(talk);
      talks.goOn(talk, WHILE_WAITING);
    }
  }

  async function claim(): Promise<void> {
    const cards = slack.messages(CHANNELS.desk).filter(({ ts }) => !pressed.has(ts));
    for (const card of cards) {
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

/** A card that was edited meanwhile may have lost its button. */
function hasButton({ blocks }: Message, action_id: string): boolean {
  return JSON.stringify(blocks ?? []).includes(`"action_id":"${action_id}"`);
}
