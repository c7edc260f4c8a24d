import { describe, expect, it } from 'vitest';
import { MAX_ATTEMPTS, type Store } from '../../src/store.ts';
import { OWNERS, operated } from '../admin/operated-store.ts';
import { storeCase } from '../admin/stored-case.ts';
import { runDesk } from './run-desk.ts';

const CARD = '4111 1111 1111 1111';

/** Row 1 is dead, row 2 waits. */
async function fill(store: Store): Promise<void> {
  await storeCase(store, 'C1');
  for (let at = 1; at <= MAX_ATTEMPTS; at += 1) {
    const held = await store.outbox.take({ owner: 'test', now: at, until: at });
    if (!held) throw new Error('There was no row to take.');
    await store.outbox.retry(held, { dueAt: at, error: `channel_not_found ${CARD}`, counts: true });
  }
  await storeCase(store, 'C2');
}

describe.each(OWNERS)('desk outbox, with the store owned by %s', (owner) => {
  it('lists what is dead and what waits', async () => {
    const { environment } = await operated(owner, fill);
    const { code, out } = await runDesk(['outbox'], { environment });
    expect(code).toBe(0);
    expect(out).toMatch(/^1 +dead +merchant +C1:1 .*attempts 8 {2}channel_not_found/);
    expect(out).toMatch(/\n2 +waiting/);
    expect(out).not.toContain(CARD);
  });

  it('gives a dead row another go', async () => {
    const { environment } = await operated(owner, fill);
    expect((await runDesk(['outbox', 'retry', '1'], { environment })).code).toBe(0);
    const { out } = await runDesk(['outbox', '--json'], { environment });
    expect(JSON.parse(out).rows[0]).toMatchObject({ id: 1, state: 'ready', attempts: 0 });
  });

  it('refuses to repeat a row that is not dead', async () => {
    const { environment } = await operated(owner, fill);
    const { code, err } = await runDesk(['outbox', 'retry', '2'], { environment });
    expect([code, err]).toEqual([1, 'Row 2 is not dead: see "desk outbox" for those that are.\n']);
  });

  it('lists what came in and was not handled, and gives it another go', async () => {
    const { environment } = await operated(owner, async (store) => {
      const body = `{"kind":"message","text":"${CARD}"}`;
      const times = { dueAt: 0, receivedAt: 0 };
      await store.inbox.add({ key: 'a', order: 'C1:1', sequence: '1', body, ...times });
      for (let at = 1; at <= MAX_ATTEMPTS; at += 1) {
        const held = await store.inbox.take({ owner: 'test', now: at, until: at });
        if (held) await store.inbox.retry(held, { dueAt: at, error: CARD, counts: true });
      }
    });
    const { out } = await runDesk(['outbox'], { environment });
    expect(out).toMatch(/^in 1 +dead +message +C1:1 .*attempts 8/);
    expect(out).not.toContain(CARD);
    const retry = ['outbox', 'retry', '1', '--event'];
    expect(await runDesk(retry, { environment })).toMatchObject({
      out: 'Row in 1 is tried again.\n',
    });
    expect((await runDesk(retry, { environment })).code).toBe(1);
    expect((await runDesk(['outbox'], { environment })).out).toMatch(/^in 1 +waiting/);
  });

  it('says that there is nothing', async () => {
    const { environment } = await operated(owner);
    const { out } = await runDesk(['outbox', 'list'], { environment });
    expect(out).toBe('Nothing waits and nothing is dead.\n');
  });
});

describe('desk outbox', () => {
  it.each([
    [['all'], '"all" is neither list nor retry <id>'],
    [['list', '1'], '"1" is none'],
    [['retry'], 'Name the number of one row'],
    [['retry', 'a'], 'Name the number of one row'],
  ])('answers %j with a sentence and exit code 2', async (args, sentence) => {
    const { code, out, err } = await runDesk(['outbox', ...args]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(sentence);
  });
});
