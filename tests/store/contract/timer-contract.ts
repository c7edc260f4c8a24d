import { expect, it } from 'vitest';
import { TIMER_ORDER } from '../../../src/delivery/timer-order.ts';
import { MAX_ATTEMPTS, type Store } from '../../../src/store.ts';
import { delivery, failure, lease, newCase, taken } from './rows.ts';

/** A timer of the conversation `id`, as every timer with an order of its own. */
function timer(id: string, dueAt: number) {
  const order = `${TIMER_ORDER}${id}:1:${dueAt}`;
  return delivery(order, { order, body: '{"kind":"timer"}', dueAt });
}

/** Timers are rows of the outbox that wait without anything being late. */
export function timerContract(store: () => Store) {
  it('takes timers by their time, whichever was set first', async () => {
    await store().outbox.add([timer('C1:1.0', 300), timer('C1:1.0', 200)]);
    expect(await store().outbox.take(lease(199))).toBeNull();
    expect(taken(await store().outbox.take(lease(200))).dueAt).toBe(200);
    expect(taken(await store().outbox.take(lease(300))).dueAt).toBe(300);
  });

  it('does not count timers among what waits, but says how late they are', async () => {
    await store().outbox.add([timer('C1:1.0', 200), delivery('a', { dueAt: 300 })]);
    expect(await store().outbox.waiting()).toBe(1);
    const { outbox } = await store().maintenance.levels();
    expect(outbox).toMatchObject({ waiting: 1, oldestDueAt: 200 });
    expect((await store().maintenance.unsent()).map(({ order }) => order)).toEqual(['thread']);
  });

  it('shows a timer that is dead', async () => {
    await store().outbox.add([timer('C1:1.0', 200)]);
    for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt += 1) {
      const now = 200 + attempt;
      await store().outbox.retry(taken(await store().outbox.take(lease(now))), failure(now));
    }
    expect(await store().maintenance.unsent()).toMatchObject([{ kind: 'timer', state: 'dead' }]);
  });

  it('forgets the timers of a conversation, and no other’s', async () => {
    const person = { merchantChannel: 'C1', merchantUser: 'U1' };
    await store().cases.open({ ...newCase('C1:1.0'), ...person });
    await store().outbox.add([timer('C1:1.0', 200), timer('C1:1.01', 200)]);
    await store().maintenance.forget({ kind: 'user', id: 'U1' });
    const left = taken(await store().outbox.take(lease(200)));
    expect(left.order).toContain('C1:1.01:');
    expect(await store().outbox.take(lease(200))).toBeNull();
  });
}
