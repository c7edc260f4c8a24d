import { type Emulator, startEmulator } from '../../src/emulator/emulator.ts';
import type { Json } from '../../src/emulator/wire/json.ts';
import { CHANNELS, TEAMS } from '../../src/emulator/world/seed.ts';
import { person } from '../../src/emulator/world/user.ts';
import { questionAt } from '../torture/questions.ts';

/** A question that stands in Slack and of which nobody has told the app yet. */
export interface Question {
  readonly channel: string;
  readonly ts: string;
  readonly event: Json;
}

/** Slack with many merchants' channels, and without limits. */
export interface Market {
  readonly slack: Emulator;
  /** Writes the next `count` questions, one channel after the other. */
  write(count: number): Promise<readonly Question[]>;
  /** When Slack had the answer in its thread, epoch ms; null before that. */
  answeredAt(question: Question): number | null;
}

export const CHANNEL_COUNT = 500;
/** A person's next question comes after all channels had theirs this many times. */
const MERCHANTS_EACH = 4;
/** The stand-in remembers 5,000 attempts. */
const AT_ONCE = 4000;
/** Nobody listens here: what the stand-in would send by itself goes nowhere. */
const NOWHERE = 'http://127.0.0.1:1/';

export async function startMarket(): Promise<Market> {
  const slack = await startEmulator({
    eventsUrl: NOWHERE,
    retryDelaysMs: [],
    signingSecret: 'load0signing0secret',
    now: () => performance.timeOrigin + performance.now(),
  });
  furnish(slack);
  let written = 0;

  async function writeSome(count: number): Promise<readonly Question[]> {
    const before = new Set(slack.deliveries());
    for (const index of Array.from({ length: count }, (_, at) => written + at)) {
      const [channel, merchant] = [index % CHANNEL_COUNT, Math.floor(index / CHANNEL_COUNT)];
      const user = merchantOf(channel, merchant % MERCHANTS_EACH);
      slack.say({ channel: channelOf(channel), user, text: questionAt(index) });
    }
    written += count;
    await slack.settled();
    const fresh = slack.deliveries().filter((attempt) => !before.has(attempt));
    return fresh.map(({ payload }) => questionOf(payload));
  }

  return {
    slack,
    async write(count) {
      const questions: Question[] = [];
      while (questions.length < count) {
        questions.push(...(await writeSome(Math.min(AT_ONCE, count - questions.length))));
      }
      return questions;
    },
    answeredAt({ channel, ts }) {
      const said = slack.world.messages.get(channel) ?? [];
      const answer = said.findLast(({ thread_ts, bot_id }) => bot_id && thread_ts === ts);
      return answer ? Number(answer.ts) * 1000 : null;
    },
  };
}

function channelOf(index: number): string {
  return `C0LOAD${String(index).padStart(4, '0')}`;
}

function merchantOf(channel: number, index: number): string {
  return `U0LOAD${String(channel).padStart(4, '0')}${index}`;
}

/** Channels and merchants appear without an event: nobody has to be introduced. */
function furnish({ world }: Emulator): void {
  const like = world.channels.get(CHANNELS.noodles);
  if (!like) throw new Error('The stand-in has no channel of which more could be made.');
  for (let channel = 0; channel < CHANNEL_COUNT; channel += 1) {
    const people = Array.from({ length: MERCHANTS_EACH }, (_, index) => merchantOf(channel, index));
    const [id, name] = [channelOf(channel), `merchant-${channel}`];
    world.channels.set(id, { ...like, id, name, members: [...like.members, ...people] });
    for (const id of people) {
      world.users.set(
        id,
        person({ id, team_id: TEAMS.noodles, name: id, real_name: 'A Merchant' }),
      );
    }
  }
}

function questionOf(event: Json): Question {
  const message = event.event;
  if (typeof message !== 'object' || message === null) throw new Error('An event without one.');
  const { channel, ts } = Object(message);
  return { channel: String(channel), ts: String(ts), event };
}
