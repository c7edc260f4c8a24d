import { setImmediate } from 'node:timers/promises';

/** As many rows as one statement may name with room to spare, in either engine. */
const LARGEST_GROUP = 400;

interface Waiting<Item, Outcome> {
  readonly item: Item;
  readonly resolve: (outcome: Outcome) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Group commit: what arrives in one round of the event loop, or while a group is being written, is
 * written as one group. `write` gives an outcome for each item, in order. Where it throws for
 * several, each is written alone, so that one that cannot be written harms no other.
 */
export function gather<Item, Outcome>(
  write: (items: readonly Item[]) => Promise<readonly Outcome[]>,
  largest = LARGEST_GROUP,
): (item: Item) => Promise<Outcome> {
  type Entry = Waiting<Item, Outcome>;
  let waiting: Entry[] = [];
  let isRunning = false;

  async function writeGroup(group: readonly Entry[]): Promise<void> {
    const outcomes = await write(group.map(({ item }) => item));
    for (const [index, entry] of group.entries()) settle(entry, outcomes[index]);
  }

  async function writeAlone(entry: Entry): Promise<void> {
    await writeGroup([entry]).catch(entry.reject);
  }

  async function run(): Promise<void> {
    while (waiting.length > 0) {
      // All that has reached this process by now shares one commit.
      await setImmediate();
      const group = waiting.slice(0, largest);
      waiting = waiting.slice(largest);
      await writeGroup(group).catch(() => Promise.all(group.map(writeAlone)));
    }
    isRunning = false;
  }

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (isRunning) return;
      isRunning = true;
      void run();
    });
}

function settle<Item, Outcome>(
  { resolve, reject }: Waiting<Item, Outcome>,
  outcome: Outcome | undefined,
): void {
  if (outcome === undefined) reject(new Error('A group was written without all its outcomes.'));
  else resolve(outcome);
}
