import { describe, expect, it } from 'vitest';
import type { Store } from '../../../src/store.ts';
import { delivery, lease, taken } from './rows.ts';

/** What a store must know for the desk to be polite: who was greeted, what is still to be said. */
export function courtesyContract(store: () => Store) {
  describe('introductions', () => {
    it('are noted once for each channel', async () => {
      expect(await store().channels.introduce('C1', 1)).toBe(true);
      expect(await store().channels.introduce('C1', 2)).toBe(false);
      expect(await store().channels.introduce('C2', 2)).toBe(true);
    });

    it('are kept where the channel gets another id', async () => {
      await store().channels.introduce('G1', 1);
      await store().channels.move('G1', 'C1');
      expect(await store().channels.introduce('C1', 2)).toBe(false);
      expect(await store().channels.introduce('G1', 2)).toBe(true);
      await store().channels.move('G1', 'C1');
      expect(await store().channels.introduce('C1', 3)).toBe(false);
    });
  });

  describe('a delivery', () => {
    it('waits until it is sent', async () => {
      await store().outbox.add([delivery('a')]);
      expect(await store().receipts.waits('a')).toBe(true);
      const held = taken(await store().outbox.take(lease(20)));
      expect(await store().receipts.waits('a')).toBe(true);
      await store().outbox.sent(held, 21, null);
      expect(await store().receipts.waits('a')).toBe(false);
      expect(await store().receipts.waits('unknown')).toBe(false);
    });

    it('makes another needless, which then waits no more and is never taken', async () => {
      const sign = delivery('a:sign', { order: 'signs', dueAt: 15 });
      await store().outbox.add([delivery('a'), sign]);
      const held = taken(await store().outbox.take(lease(12)));
      await store().outbox.sent(held, 13, '7.1', 'a:sign');
      expect(await store().receipts.waits('a:sign')).toBe(false);
      expect(await store().outbox.take(lease(20))).toBeNull();
      expect(await store().receipts.of('a')).toBe('7.1');
      expect(await store().receipts.of('a:sign')).toBeNull();
    });

    it('is known with the others of its order, sent or not, oldest first', async () => {
      await store().outbox.add([
        delivery('a', { order: 'desk:c', body: '{"n":1}' }),
        delivery('b', { order: 'desk:c', body: '{"n":2}' }),
        delivery('c', { order: 'desk:d' }),
      ]);
      await store().outbox.sent(taken(await store().outbox.take(lease(20))), 21, '7.1');
      const known = await store().receipts.under('desk:c');
      expect(known.map(({ key, body }) => [key, body])).toEqual([
        ['a', '{"n":1}'],
        ['b', '{"n":2}'],
      ]);
      expect(await store().receipts.under('desk:e')).toEqual([]);
    });
  });

  describe('work that keeps other instances out', () => {
    it('gives what it gives, fails as it fails, and lets go either way', async () => {
      expect(await store().exclusively('k', async () => 7)).toBe(7);
      const failing = store().exclusively('k', async () => {
        throw new Error('half way');
      });
      await expect(failing).rejects.toThrow('half way');
      expect(await store().exclusively('k', async () => 8)).toBe(8);
    });

    it('may use the store meanwhile', async () => {
      await store().exclusively('k', () =>
        store().transaction((ports) =>
          ports.conversations.save({ id: 'c', state: '1', version: 0 }, 1),
        ),
      );
      expect((await store().conversations.load('c'))?.version).toBe(1);
    });
  });
}
