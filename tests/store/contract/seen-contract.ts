import { describe, expect, it } from 'vitest';
import type { Store } from '../../../src/store.ts';
import { event, newCase } from './rows.ts';

const C1 = 'C1';

/** How a store knows up to where each channel was read. */
export function seenContract(store: () => Store) {
  const hear = (ts: string, channel = C1) =>
    store().inbox.add(event(`message:${channel}:${ts}`, { seen: { channel, ts }, order: ts }));
  const gaps = () => store().seen.gaps();

  describe('what was seen', () => {
    it('moves on with the messages, and never back', async () => {
      await hear('1700000100.000000');
      await hear('1700000300.000000');
      await hear('1700000200.000000');
      await store().seen.openGaps('1700000900.000000');
      expect(await gaps()).toEqual([{ channel: C1, from: '1700000300.000000' }]);
    });

    it('has no gap until one is opened, nor once it is read', async () => {
      await hear('1700000100.000000');
      expect(await gaps()).toEqual([]);
      await store().seen.openGaps('1700000900.000000');
      await store().seen.closeGap(C1, '1700000950.000000');
      expect(await gaps()).toEqual([]);
      await store().seen.openGaps('1700009999.000000');
      expect(await gaps()).toEqual([{ channel: C1, from: '1700000950.000000' }]);
    });

    it('keeps the begin of a gap that is not read yet, whatever comes in meanwhile', async () => {
      await hear('1700000100.000000');
      await store().seen.openGaps('1700000900.000000');
      await hear('1700005000.000000');
      await store().seen.openGaps('1700006000.000000');
      expect(await gaps()).toEqual([{ channel: C1, from: '1700000100.000000' }]);
    });

    it('reaches back to when nobody listened, but not to before the channel was known', async () => {
      await store().seen.know([C1], '1700000100.000000');
      await hear('1700005000.000000');
      await store().seen.openGaps('1700004000.000000');
      expect(await gaps()).toEqual([{ channel: C1, from: '1700004000.000000' }]);
      await store().seen.openGaps('1700000001.000000');
      expect(await gaps()).toEqual([{ channel: C1, from: '1700000100.000000' }]);
    });

    it('knows a channel from its first day on', async () => {
      await store().seen.know([C1, 'C2'], '1700000100.000000');
      await store().seen.know([C1], '1700000999.000000');
      await store().seen.openGaps('1700009999.000000');
      expect(await gaps()).toEqual([
        { channel: C1, from: '1700000100.000000' },
        { channel: 'C2', from: '1700000100.000000' },
      ]);
    });

    it('is forgotten with its channel', async () => {
      await hear('1700000100.000000');
      await store().maintenance.forget({ kind: 'channel', id: C1 });
      await store().seen.openGaps('1700000900.000000');
      expect(await gaps()).toEqual([]);
    });

    it('is not read again after a person is forgotten', async () => {
      await store().seen.know([C1], '1700000100.000000');
      await hear('1700000800.000000');
      await store().maintenance.forget({ kind: 'user', id: 'U1' });
      await store().seen.openGaps('1700000200.000000');
      expect(await gaps()).toEqual([{ channel: C1, from: '1700000800.000000' }]);
    });
  });

  it('names the threads that go on: those that changed lately, and those with an open case', async () => {
    for (const [id, at] of [
      ['C1:1.1', 10],
      ['C1:2.2', 50],
      ['C2:3.3', 60],
    ] as const) {
      await store().conversations.save({ id, state: '{}', version: 0 }, at);
    }
    await store().cases.open(newCase('C1:1.1'));
    expect(await store().seen.activeThreads(55)).toEqual([
      { channel: 'C2', root: '3.3' },
      { channel: 'C1', root: '1.1' },
    ]);
  });
}
