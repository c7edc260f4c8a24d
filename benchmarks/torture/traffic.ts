import { setTimeout as sleep } from 'node:timers/promises';
import type { Emulator } from '../../src/emulator/emulator.ts';
import { CHANNELS, PEOPLE } from '../../src/emulator/world/seed.ts';
import { type Question, questionAt } from './questions.ts';
import { misbehave } from './misbehave.ts';

/** A question that was written, and where. */
export interface Asked extends Question {
  readonly channel: string;
  readonly ts: string;
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
/** About 12 questions a second. */
const PAUSE_MS = 80;

/** Starts to write: one event in ten arrives twice, one in ten after the one that follows it. */
export function startTraffic(slack: Emulator, faults: boolean): Traffic {
  const asked: Asked[] = [];
  let stopped = false;

  function ask(): void {
    const { channel, user } = MERCHANTS[asked.length % MERCHANTS.length] ?? MERCHANTS[0] ?? nobody();
    const question = questionAt(asked.length);
    const { ts } = slack.say({ channel, user, text: question.text });
    asked.push({ ...question, channel, ts });
  }

  async function write(): Promise<void> {
    while (!stopped) {
      if (Math.random() < 0.1) slack.faults.duplicateEvents(1);
      const swap = Math.random() < 0.1;
      if (swap) slack.faults.reorderEvents(2);
      if (faults) misbehave(slack);
      ask();
      if (swap) ask();
      await sleep(PAUSE_MS);
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
