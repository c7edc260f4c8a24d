import { setTimeout as sleep } from 'node:timers/promises';
import type { Emulator } from '../../src/emulator/emulator.ts';
import { CHANNELS, PEOPLE } from '../../src/emulator/world/seed.ts';
import type { Arguments } from './arguments.ts';
import { misbehave } from './misbehave.ts';
import { questionAt, wantsPerson } from './questions.ts';

/** A question that was written, and where. */
export interface Asked {
  readonly channel: string;
  readonly user: string;
  readonly ts: string;
  /** the merchant presses the button for a person below the answer */
  readonly wantsPerson: boolean;
}

/** Merchants who write without a pause until they are stopped. */
export interface Traffic {
  readonly asked: readonly Asked[];
  stop(): Promise<void>;
}

const MERCHANTS = [
  { channel: CHANNELS.noodles, user: PEOPLE.grace },
  { channel: CHANNELS.noodles, user: PEOPLE.wei },
  { channel: CHANNELS.books, user: PEOPLE.oliver },
];
/** About six questions a second, and up to 25 where there is a number to reach. */
const [PAUSE_MS, SHORT_PAUSE_MS] = [150, 40];

/** Starts to write: one event in ten arrives twice, one in ten after the one that follows it. */
export function startTraffic(
  slack: Emulator,
  route: () => void,
  { faults, events }: Pick<Arguments, 'faults' | 'events'>,
): Traffic {
  const asked: Asked[] = [];
  let stopped = false;

  function ask(): void {
    const { channel, user } =
      MERCHANTS[asked.length % MERCHANTS.length] ?? MERCHANTS[0] ?? nobody();
    const { ts } = slack.say({ channel, user, text: questionAt(asked.length) });
    asked.push({ channel, user, ts, wantsPerson: wantsPerson(asked.length) });
  }

  function askOddly(): void {
    route();
    if (Math.random() < 0.1) slack.faults.duplicateEvents(1);
    if (faults) misbehave(slack);
    const swap = Math.random() < 0.1;
    if (swap) slack.faults.reorderEvents(2);
    ask();
    if (swap) ask();
  }

  async function write(): Promise<void> {
    while (!stopped) {
      askOddly();
      await sleep(events > 0 ? SHORT_PAUSE_MS : PAUSE_MS);
    }
  }

  const writing = write();
  return {
    asked,
    async stop() {
      stopped = true;
      await writing;
    },
  };
}

function nobody(): never {
  throw new Error('There is no merchant to write.');
}
