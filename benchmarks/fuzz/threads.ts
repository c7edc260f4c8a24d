import type { Emulator } from '../../src/emulator/emulator.ts';
import { CHANNELS, PEOPLE, TEAMS } from '../../src/emulator/world/seed.ts';
import { recorded } from '../../tests/slack/recorded.ts';
import type { Random } from './random.ts';

/** How many payloads are about one thread, before the next one begins. */
const EACH = 20;
const CHANNEL_COUNT = 25;
const TIME = /\b1764\d{6}\.\d{6}/g;
/** What Slack never gives out twice, and by which the desk knows what it had already. */
const ONCE = /"(event_id|hash|trigger_id)":"([^"]*)"/g;
/** Where and among whom the recordings were made, and who that is in the stand-in. */
const MERCHANT = 'C0SHARED01';
const PLACES = {
  C0INNER001: CHANNELS.floor,
  T0CEDAR001: TEAMS.desk,
  T0LUCKY001: TEAMS.noodles,
} as const;

/**
 * Recorded payloads as if they came out of threads of the stand-in: what the desk has seen once it
 * takes for a redelivery, and of a place that it cannot look up it is silent.
 */
export function createThreads(slack: Emulator, random: Random): () => unknown {
  const channels = furnish(slack);
  const texts = recorded.map(({ payload }) => JSON.stringify(payload));
  let given = 0;
  let thread: Thread = { channel: '', timeOf: (time) => time, index: 0 };

  function begin(index: number): Thread {
    const channel = channels[index % channels.length] ?? CHANNELS.noodles;
    const times = new Map<string, string>();
    const stand = () => slack.say({ channel, user: PEOPLE.grace, text: 'A card was declined' }).ts;
    return {
      channel,
      index,
      timeOf(recordedAt) {
        const time = times.get(recordedAt) ?? stand();
        times.set(recordedAt, time);
        return time;
      },
    };
  }

  return () => {
    if (given % EACH === 0) thread = begin(given / EACH);
    given += 1;
    return JSON.parse(moved(random.pick(texts), thread));
  };
}

/** Channels like that of one merchant: a single one would hold far more at once than any does. */
function furnish({ world }: Emulator): readonly string[] {
  const like = world.channels.get(CHANNELS.noodles);
  if (!like) throw new Error('The stand-in has no channel of which more could be made.');
  return Array.from({ length: CHANNEL_COUNT }, (_, index) => {
    const id = `C0FUZZ${String(index).padStart(4, '0')}`;
    world.channels.set(id, { ...like, id, name: `fuzz-${index}` });
    return id;
  });
}

interface Thread {
  readonly channel: string;
  readonly index: number;
  /** The ts of a message that stands in the channel, the same for the same recorded ts. */
  timeOf(recordedAt: string): string;
}

function moved(text: string, { channel, index, timeOf }: Thread): string {
  const places = Object.entries({ ...PLACES, [MERCHANT]: channel });
  return places
    .reduce((done, [old, id]) => done.replaceAll(old, id), text)
    .replaceAll(TIME, timeOf)
    .replaceAll(ONCE, (_, name, id) => `"${name}":"${id}-${index}"`);
}
