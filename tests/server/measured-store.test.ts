import { describe, expect, it, vi } from 'vitest';
import type { Measure } from '../../src/measure.ts';
import { measuredStore } from '../../src/server/measured-store.ts';
import { openStore } from '../../src/store/open-store.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import type { Store } from '../../src/store.ts';
import { temporaryFolder } from '../admin/operated-store.ts';
import { delivery, event, failure, lease, taken } from '../store/contract/rows.ts';

interface Measured {
  readonly store: Store;
  readonly measure: { readonly [K in keyof Measure]: ReturnType<typeof vi.fn<Measure[K]>> };
}

async function measured(): Promise<Measured> {
  const measure = {
    event: vi.fn<Measure['event']>(),
    decision: vi.fn<Measure['decision']>(),
    answered: vi.fn<Measure['answered']>(),
    slackError: vi.fn<Measure['slackError']>(),
  };
  const opened = await openStore(openSqlite(temporaryFolder()));
  return { store: measuredStore(opened, measure), measure };
}

const MERCHANT = { key: 'e:0', body: '{"kind":"merchant"}' };

describe('the measured store', () => {
  it('counts an event by kind, once', async () => {
    const { store, measure } = await measured();
    const message = event('e', { body: '{"kind":"message"}' });
    expect(await store.inbox.add(message)).toBe(true);
    expect(await store.inbox.add(message)).toBe(false);
    expect(measure.event.mock.calls).toEqual([['message']]);
    await store.close();
  });

  it.each([
    ['an answer to a merchant', MERCHANT, 'ts', [[1.5]]],
    ['an answer of which nothing was left to say', MERCHANT, null, []],
    ['a case card', { key: 'e:0', body: '{"kind":"case-card"}' }, 'ts', []],
    ['what no event of this process set off', { ...MERCHANT, key: 'other:0' }, 'ts', []],
  ])('times %s from the arrival of its event', async (_what, row, receipt, calls) => {
    const { store, measure } = await measured();
    await store.inbox.add(event('e', { receivedAt: 1000 }));
    await store.inbox.take(lease(1200));
    await store.outbox.add([delivery(row.key, { body: row.body })]);
    await store.outbox.sent(taken(await store.outbox.take(lease(2000))), 2500, receipt);
    expect(measure.answered.mock.calls).toEqual(calls);
    await store.close();
  });

  it.each([
    ['An API error occurred: channel_not_found', [['channel_not_found']]],
    ['A rate-limit has been reached, you may retry this request in 3 seconds', [['rate-limited']]],
    ['An HTTP protocol error occurred: statusCode = 503', [['http-503']]],
    ['A request error occurred: getaddrinfo ENOTFOUND', [['no-answer']]],
    ['A row of ours is broken', []],
  ])('counts "%s" by its code', async (error, calls) => {
    const { store, measure } = await measured();
    await store.outbox.add([delivery('a')]);
    const held = taken(await store.outbox.take(lease(10)));
    await store.outbox.retry(held, { ...failure(20), error });
    expect(measure.slackError.mock.calls).toEqual(calls);
    await store.close();
  });
});
