import { describe, expect, it } from 'vitest';
import { MAX_ATTEMPTS, type Store } from '../../../src/store.ts';
import { delivery, event, failure, lease, taken } from './rows.ts';

/** What a store's two queues must do, one caller at a time. */
export function queueContract(store: () => Store) {
  describe('inbox', () => {
    it('keeps an event once, however often it is delivered', async () => {
      expect(await store().inbox.add(event('a'))).toBe(true);
      expect(await store().inbox.add(event('a', { body: '{"again":1}' }))).toBe(false);
      expect(await store().inbox.waiting()).toBe(1);
      expect((await store().inbox.take(lease(10)))?.body).toBe('{}');
    });

    it('gives the events of one order one at a time, by sequence', async () => {
      await store().inbox.add(event('b'));
      await store().inbox.add(event('a'));
      const first = taken(await store().inbox.take(lease(10)));
      expect(first.key).toBe('a');
      expect(await store().inbox.take(lease(10))).toBeNull();
      await store().inbox.done(first, 11);
      expect((await store().inbox.take(lease(12)))?.key).toBe('b');
    });

    it('gives events of different orders side by side', async () => {
      await store().inbox.add(event('a', { order: 'one' }));
      await store().inbox.add(event('b', { order: 'two' }));
      const both = [await store().inbox.take(lease(10)), await store().inbox.take(lease(10))];
      expect(both.map((row) => row?.key)).toEqual(['a', 'b']);
    });

    it('does not give an event before it is due', async () => {
      await store().inbox.add(event('a', { dueAt: 100 }));
      expect(await store().inbox.take(lease(99))).toBeNull();
      expect((await store().inbox.take(lease(100)))?.key).toBe('a');
    });

    it('gives an event again once the lease of its first taker has run out', async () => {
      await store().inbox.add(event('a'));
      await store().inbox.take(lease(10));
      expect(await store().inbox.take(lease(60_009))).toBeNull();
      expect((await store().inbox.take(lease(60_010)))?.attempts).toBe(2);
    });

    it('declares an event dead after its last attempt, so that it blocks nothing', async () => {
      await store().inbox.add(event('a'));
      await store().inbox.add(event('b'));
      for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt += 1) {
        const row = taken(await store().inbox.take(lease(attempt * 1000)));
        expect(row.key).toBe('a');
        const given = await store().inbox.retry(row, failure(attempt * 1000));
        expect(given).toBe(attempt === MAX_ATTEMPTS ? 'dead' : 'ready');
      }
      expect((await store().inbox.take(lease(100_000)))?.key).toBe('b');
    });
  });

  describe('outbox', () => {
    it('adds a delivery once by its key', async () => {
      await store().outbox.add([delivery('a'), delivery('b')]);
      await store().outbox.add([delivery('a'), delivery('c')]);
      expect(await store().outbox.waiting()).toBe(3);
    });

    it('keeps the order of a thread while an older delivery waits for its retry', async () => {
      await store().outbox.add([delivery('a'), delivery('b')]);
      const first = taken(await store().outbox.take(lease(10)));
      await store().outbox.retry(first, failure(500));
      expect(await store().outbox.take(lease(20))).toBeNull();
      const again = taken(await store().outbox.take(lease(500)));
      expect(again.key).toBe('a');
      await store().outbox.sent(again, 501, '1.1');
      expect((await store().outbox.take(lease(502)))?.key).toBe('b');
    });

    it('counts no attempt where Slack only asked to wait', async () => {
      await store().outbox.add([delivery('a')]);
      for (let time = 1; time <= MAX_ATTEMPTS + 2; time += 1) {
        const row = taken(await store().outbox.take(lease(time * 100)));
        expect(row.attempts).toBe(1);
        const given = await store().outbox.retry(row, { ...failure(time * 100), counts: false });
        expect(given).toBe('ready');
      }
    });

    it('takes an empty list', async () => {
      await store().outbox.add([]);
      expect(await store().outbox.waiting()).toBe(0);
    });
  });
}
