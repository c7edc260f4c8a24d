import { setTimeout as sleep } from 'node:timers/promises';
import type { Emulator } from '../../src/emulator/emulator.ts';
import { CHANNELS, PEOPLE } from '../../src/emulator/world/seed.ts';
import type { Arguments } from './arguments.ts';
import { misbehave } from './misbehave.ts';
import type { Posts } from './posts.ts';
import { questionAt } from './questions.ts';
import { type Asked, createTalks, type Talks } from './talks.ts';

/** Merchants who write without a pause until they are stopped. */
export interface Traffic {
  readonly asked: readonly Asked[];
  readonly talks: Talks;
  stop(): Promise<void>;
}

const MERCHANTS = [
  { channel: CHANNELS.noodles, user: PEOPLE.grace },
  { channel: CHANNELS.noodles, user: PEOPLE.wei },
  { channel: CHANNELS.books, user: PEOPLE.oliver },
] as const;
/** About six messages a second, and up to 25 where there is a number to reach. */
const [PAUSE_MS, SHORT_PAUSE_MS] = [150, 40];
/** While so many of the last messages are not answered, no more are written. */
const [MOST_OPEN, LAST] = [200, 400];

/** Starts to write: one event in ten arrives twice, one in ten after the one that follows it. */
export function startTraffic(
  slack: Emulator,
  posts: Posts,
  route: () => void,
  { faults, events }: Pick<Arguments, 'faults' | 'events'>,
): Traffic {
  const asked: Asked[] = [];
  const talks = createTalks(posts);
  let [begun, stopped] = [0, false];

  function say({ channel, user }: Pick<Asked, 'channel' | 'user'>, text: string, root?: string) {
    const { ts } = slack.say({ channel, user, text, thread_ts: root });
    const message = { channel, user, ts, root: root ?? ts, text };
    asked.push(message);
    return message;
  }

  function ask(): void {
    const next = talks.next();
    if (next) {
      const { index, first } = next.talk;
      talks.add(next.talk, say(first, questionAt(index + next.written), first.root));
      return;
    }
    const merchant = MERCHANTS[begun % MERCHANTS.length] ?? MERCHANTS[0];
    talks.begin(say(merchant, questionAt(begun)));
    begun += 1;
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

  function isOverwhelmed(): boolean {
    return asked.slice(-LAST).filter((one) => posts.of(one).length === 0).length > MOST_OPEN;
  }

  async function write(): Promise<void> {
    while (!stopped) {
      posts.read();
      if (!isOverwhelmed()) askOddly();
      await sleep(events > 0 ? SHORT_PAUSE_MS : PAUSE_MS);
    }
  }

  const writing = write();
  return {
    asked,
    talks,
    async stop() {
      stopped = true;
      await writing;
    },
  };
}
