import { describe, expect, it } from 'vitest';
import { createDesk } from '../../../src/desk.ts';
import type { InboxEvent, Store } from '../../../src/store.ts';
import { delivery, event, lease, newCase, taken } from './rows.ts';

const TAKERS = Array.from({ length: 10 }, (_, index) => `taker-${index}`);
const ORDERS = 20;
const ROWS = 200;

/** What must hold while many callers work on one store at the same time. */
export function crowdContract(store: () => Store) {
  describe('with ten workers at once', () => {
    it('gives each of 200 events to one worker, in order within each thread', async () => {
      const events = Array.from({ length: ROWS }, (_, index) =>
        event(`e${String(index).padStart(3, '0')}`, { order: `thread-${index % ORDERS}` }),
      );
      await Promise.all(events.map((one) => store().inbox.add(one)));
      const handled: { readonly key: string; readonly order: string }[] = [];
      await untilEmpty(store().inbox.waiting, async (owner) => {
        const row = await store().inbox.take(lease(10, owner));
        if (!row) return;
        handled.push(row);
        await store().inbox.done(row, 11);
      });
      expect(handled.map(({ key }) => key).sort()).toEqual(events.map(({ key }) => key));
      expect(byOrder(handled)).toEqual(byOrder(events));
    });

    it('gives each of 200 deliveries to one worker, in order within each thread', async () => {
      const rows = Array.from({ length: ROWS }, (_, index) =>
        delivery(`d${String(index).padStart(3, '0')}`, { order: `thread-${index % ORDERS}` }),
      );
      await store().outbox.add(rows);
      const sent: { readonly key: string; readonly order: string }[] = [];
      await untilEmpty(store().outbox.waiting, async (owner) => {
        const row = await store().outbox.take(lease(10, owner));
        if (!row) return;
        sent.push(row);
        await store().outbox.sent(row, 11, null);
      });
      expect(sent.map(({ key }) => key).sort()).toEqual(rows.map(({ key }) => key));
      expect(byOrder(sent)).toEqual(byOrder(rows));
    });

    it('keeps an event once that arrives ten times at once', async () => {
      const added = await Promise.all(TAKERS.map(() => store().inbox.add(event('a'))));
      expect(added.filter(Boolean)).toHaveLength(1);
      expect(await store().inbox.waiting()).toBe(1);
    });

    it('lets one of ten agents who claim a case at once have it, and tells the others who', async () => {
      const opened = await store().cases.open(newCase('c'));
      const desk = createDesk({ store: store(), brain: noBrain, now: () => 20 });
      // One after the other: who looks while others take may find nothing, and it is the claims that race.
      const claims: { readonly who: string; readonly row: InboxEvent }[] = [];
      for (const who of TAKERS) {
        await store().inbox.add(event(who, { order: who }));
        claims.push({ who, row: taken(await store().inbox.take(lease(10, who))) });
      }
      const results = await Promise.all(
        claims.map(({ who, row }) => desk.claim({ event: row, case: opened.id, who })),
      );
      const winner = (await store().cases.byId(opened.id))?.assignee;
      expect(TAKERS).toContain(winner);
      expect(results.filter((result) => result.ok)).toHaveLength(1);
      expect(results.filter((result) => !result.ok)).toEqual(
        Array.from({ length: TAKERS.length - 1 }, () => ({
          ok: false,
          refusal: { reason: 'already-claimed', by: winner },
        })),
      );
      expect(await store().inbox.waiting()).toBe(0);
      expect(await store().audit.of(`case:${opened.id}`)).toHaveLength(1);
    });

    it('loses no change where four transactions change the same conversation', async () => {
      const add = () =>
        store().transaction(async ({ conversations }) => {
          const before = await conversations.load('c');
          const state = String(Number(before?.state ?? 0) + 1);
          await conversations.save({ id: 'c', state, version: before?.version ?? 0 }, 1);
        });
      await Promise.all([add(), add(), add(), add()]);
      expect((await store().conversations.load('c'))?.state).toBe('4');
    });
  });
}

/** Moving a case is a matter of rows alone. */
function noBrain(): never {
  throw new Error('A claim asked for the brain.');
}

/** Ten workers that each do `work` again and again until nothing waits any more. */
async function untilEmpty(
  waiting: () => Promise<number>,
  work: (owner: string) => Promise<void>,
): Promise<void> {
  await Promise.all(
    TAKERS.map(async (owner) => {
      while ((await waiting()) > 0) await work(owner);
    }),
  );
}

function byOrder(rows: readonly { readonly key: string; readonly order: string }[]) {
  const orders = new Map<string, readonly string[]>();
  for (const { key, order } of rows) orders.set(order, [...(orders.get(order) ?? []), key]);
  return Object.fromEntries([...orders].sort(([one], [other]) => (one < other ? -1 : 1)));
}
