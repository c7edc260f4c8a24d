import { describe, expect, it } from 'vitest';
import { LostLeaseError } from '../../../src/ports/lease.ts';
import type { Store } from '../../../src/store.ts';
import { delivery, event, failure, lease, taken } from './rows.ts';

/** What a worker may still do whose lease has run out: nothing. */
export function leaseContract(store: () => Store) {
  describe('a lease that ran out', () => {
    const RAN_OUT = 60_010;

    it('lets only the second taker complete an event', async () => {
      await store().inbox.add(event('a'));
      const slow = taken(await store().inbox.take(lease(10, 'slow')));
      const quick = taken(await store().inbox.take(lease(RAN_OUT, 'quick')));
      await expect(store().inbox.done(slow, RAN_OUT)).rejects.toThrow(LostLeaseError);
      expect(await store().inbox.waiting()).toBe(1);
      await store().inbox.done(quick, RAN_OUT);
      expect(await store().inbox.waiting()).toBe(0);
    });

    it('tells apart two takings of the same owner', async () => {
      await store().outbox.add([delivery('a')]);
      const slow = taken(await store().outbox.take(lease(10)));
      const quick = taken(await store().outbox.take(lease(RAN_OUT)));
      await expect(store().outbox.sent(slow, RAN_OUT, null)).rejects.toThrow(LostLeaseError);
      await store().outbox.sent(quick, RAN_OUT, '1.1');
      expect(await store().outbox.waiting()).toBe(0);
    });

    it('keeps nothing of the transaction in which the slow taker completes its event', async () => {
      await store().inbox.add(event('a'));
      const slow = taken(await store().inbox.take(lease(10, 'slow')));
      await store().inbox.take(lease(RAN_OUT, 'quick'));
      const late = store().transaction(async (ports) => {
        await ports.outbox.add([delivery('a')]);
        await ports.inbox.done(slow, RAN_OUT);
      });
      await expect(late).rejects.toThrow(LostLeaseError);
      expect(await store().outbox.waiting()).toBe(0);
    });

    it('does not let the slow taker give back what another has or has finished', async () => {
      await store().outbox.add([delivery('a')]);
      const slow = taken(await store().outbox.take(lease(10, 'slow')));
      const quick = taken(await store().outbox.take(lease(RAN_OUT, 'quick')));
      expect(await store().outbox.retry(slow, failure(RAN_OUT))).toBe('lost');
      await store().outbox.sent(quick, RAN_OUT, '1.1');
      expect(await store().outbox.retry(slow, failure(RAN_OUT))).toBe('lost');
      expect(await store().outbox.take(lease(RAN_OUT * 3))).toBeNull();
    });
  });
}
