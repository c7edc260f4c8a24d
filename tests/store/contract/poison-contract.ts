import { describe, expect, it } from 'vitest';
import { MAX_ATTEMPTS, type Store } from '../../../src/store.ts';
import { delivery, event, failure, lease, taken } from './rows.ts';

const MINUTE = 60_000;

/** What a row must not do that ends each process that takes it: go on for ever. */
export function poisonContract(store: () => Store) {
  describe('a row that ends who takes it', () => {
    it('is dead after its last attempt, and lets the next event of its order through', async () => {
      await store().inbox.add(event('a'));
      await store().inbox.add(event('b'));
      for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt += 1) {
        const row = taken(await store().inbox.take(lease(attempt * MINUTE, `process ${attempt}`)));
        expect([row.key, row.attempts]).toEqual(['a', attempt]);
      }
      expect((await store().inbox.take(lease(20 * MINUTE)))?.key).toBe('b');
      const [dead] = await store().leftovers.unhandled();
      expect(dead).toMatchObject({ state: 'dead', attempts: MAX_ATTEMPTS });
      expect(dead?.lastError).toMatch(/The process ended/);
      expect((await store().maintenance.levels()).inbox.dead).toBe(1);
    });

    it('is dead in the outbox too', async () => {
      await store().outbox.add([delivery('a')]);
      for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt += 1) {
        taken(await store().outbox.take(lease(attempt * MINUTE)));
      }
      expect(await store().outbox.take(lease(20 * MINUTE))).toBeNull();
      expect((await store().maintenance.unsent())[0]?.state).toBe('dead');
    });

    it('is not one that was given back because it only had to wait', async () => {
      await store().inbox.add(event('a'));
      for (let time = 1; time <= 2 * MAX_ATTEMPTS; time += 1) {
        const row = taken(await store().inbox.take(lease(time * MINUTE)));
        await store().inbox.retry(row, { ...failure(time * MINUTE), counts: false });
      }
      expect((await store().inbox.take(lease(40 * MINUTE)))?.attempts).toBe(1);
    });
  });

  describe('what is left over', () => {
    it('is listed without its words, and gets all its attempts again', async () => {
      await store().inbox.add(event('a', { body: '{"kind":"message","text":"4111"}' }));
      for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt += 1) {
        const row = taken(await store().inbox.take(lease(attempt * MINUTE)));
        await store().inbox.retry(row, failure(attempt * MINUTE));
      }
      const [dead] = await store().leftovers.unhandled();
      expect(dead).toMatchObject({ kind: 'message', state: 'dead', lastError: 'broken' });
      expect(JSON.stringify(dead)).not.toContain('4111');
      const id = dead?.id ?? 0;
      expect(await store().leftovers.revive(id, 7)).toBe(true);
      expect(await store().leftovers.revive(id, 7)).toBe(false);
      expect((await store().inbox.take(lease(10)))?.attempts).toBe(1);
    });

    it('is free at once where the process that had it says that it ends', async () => {
      await store().inbox.add(event('a'));
      await store().inbox.add(event('b', { order: 'other' }));
      await store().inbox.take(lease(10, 'going'));
      await store().inbox.take(lease(10, 'staying'));
      await store().leftovers.release('going');
      expect((await store().inbox.take(lease(11)))?.key).toBe('a');
      expect(await store().inbox.take(lease(11))).toBeNull();
    });
  });
}
