import { setInterval } from 'node:timers/promises';
import type { Emulator } from '../../src/emulator/emulator.ts';
import { CHANNELS, PEOPLE } from '../../src/emulator/world/seed.ts';
import { DESK_ACTIONS } from '../../src/slack/views/action-ids.ts';

/** An agent who claims cases while the server dies and comes back. */
export interface Claims {
  /** ts of the cards whose claim was acknowledged */
  readonly acknowledged: ReadonlySet<string>;
  stop(): Promise<void>;
}

/** Presses Claim on each case card once, as soon as it is seen. */
export function startClaims(slack: Emulator): Claims {
  const pressed = new Set<string>();
  const acknowledged = new Set<string>();
  const end = new AbortController();

  async function press(): Promise<void> {
    for (const card of cardsOf(slack)) {
      if (pressed.has(card)) continue;
      pressed.add(card);
      const click = { user: PEOPLE.ana, channel: CHANNELS.desk, message_ts: card };
      const ack = await slack.press({ ...click, action_id: DESK_ACTIONS.claim });
      if (ack.outcome === 'acked') acknowledged.add(card);
    }
  }

  async function watch(): Promise<void> {
    try {
      for await (const _ of setInterval(400, null, { signal: end.signal })) await press();
    } catch (error) {
      if (!end.signal.aborted) throw error;
    }
  }

  const watching = watch();
  return {
    acknowledged,
    async stop() {
      end.abort();
      await watching;
    },
  };
}

/** The ts of the case cards that can still be claimed. */
function cardsOf(slack: Emulator): readonly string[] {
  return slack
    .messages(CHANNELS.desk)
    .filter(({ blocks }) => JSON.stringify(blocks ?? []).includes(`"${DESK_ACTIONS.claim}"`))
    .map(({ ts }) => ts);
}
