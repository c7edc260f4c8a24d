import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Store } from '../../../src/store.ts';
import { event, lease } from './rows.ts';

const LANES = 8;
const TURNS_PER_LANE = 10;

/** What arrives at once must be kept soon, whatever else the store has to do. */
export function burstContract(store: () => Store) {
  /** One turn, as a worker does it: the event loop goes round before each. */
  async function turn(id: string): Promise<void> {
    await setImmediate();
    await store().transaction(async ({ conversations }) => {
      await conversations.save({ id, state: '{}', version: 0 }, 1);
      for (let read = 0; read < 5; read += 1) await conversations.load(id);
    });
  }

  describe('a burst of events', () => {
    it('is kept while the turns of the workers are under way, not after them', async () => {
      const ended: ('turn' | 'kept')[] = [];
      const lane = async (name: number) => {
        for (let index = 0; index < TURNS_PER_LANE; index += 1) {
          await turn(`C1:${name}-${index}`);
          ended.push('turn');
        }
      };
      const keep = async (index: number) => {
        await store().inbox.add(event(`e${index}`, { order: `o${index}` }));
        ended.push('kept');
      };
      const lanes = Array.from({ length: LANES }, (_, name) => lane(name));
      const kept = Array.from({ length: 60 }, (_, index) => keep(index));
      await Promise.all([...lanes, ...kept]);
      const before = ended.slice(0, ended.lastIndexOf('kept')).filter((what) => what === 'turn');
      expect(before.length).toBeLessThan((LANES * TURNS_PER_LANE) / 2);
    });

    it('holds each event once, and says which were new', async () => {
      await store().inbox.add(event('known'));
      const added = await Promise.all(
        ['a', 'known', 'b', 'a'].map((key) => store().inbox.add(event(key, { order: key }))),
      );
      expect(added).toEqual([true, false, true, false]);
      expect(await store().inbox.waiting()).toBe(3);
      expect((await store().inbox.take(lease(10)))?.body).toBe('{}');
    });
  });
}
