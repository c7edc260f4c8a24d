import { describe, expect, it } from 'vitest';
import type { AskedQuestion } from '../../../src/ports/channels.ts';
import type { Store } from '../../../src/store.ts';
import { delivery, event, lease, taken } from './rows.ts';

/** What a store must know for the desk to behave: modes, recent questions, waiting messages. */
export function mannersContract(store: () => Store) {
  describe('channels', () => {
    it('know no mode before one is set, and keep the last that was', async () => {
      expect(await store().channels.modeOf('C1')).toBeNull();
      await store().channels.setMode('C1', 'draft', 1);
      await store().channels.setMode('C1', 'off', 2);
      await store().channels.setMode('C0', 'auto', 3);
      expect(await store().channels.modeOf('C1')).toBe('off');
      expect(await store().channels.list()).toEqual([
        { id: 'C0', mode: 'auto' },
        { id: 'C1', mode: 'off' },
      ]);
    });

    it('keep their mode under another id, which replaces what was set for that', async () => {
      await store().channels.setMode('G1', 'draft', 1);
      await store().channels.setMode('C1', 'off', 1);
      await store().channels.move('G1', 'C1');
      expect(await store().channels.list()).toEqual([{ id: 'C1', mode: 'draft' }]);
    });
  });

  describe('the questions that were asked', () => {
    const question = (over: Partial<AskedQuestion>) => ({
      channel: 'C1',
      person: 'U1',
      conversation: 'c',
      collectedIn: null,
      at: 10,
      ...over,
    });

    it('are found by channel and person, the last one first', async () => {
      await store().asked.add(question({ at: 10, conversation: 'one' }));
      await store().asked.add(question({ at: 11, conversation: 'two' }));
      await store().asked.add(question({ at: 12, conversation: 'other', person: 'U2' }));
      await store().asked.add(question({ at: 13, conversation: 'other', channel: 'C2' }));
      expect(await store().asked.lastOf('C1', 'U1', 10)).toBe('two');
      expect(await store().asked.lastOf('C1', 'U1', 11)).toBeNull();
    });

    it('are counted by channel, those after a time alone', async () => {
      await store().asked.add(question({ at: 10 }));
      await store().asked.add(question({ at: 11, person: 'U2' }));
      await store().asked.add(question({ at: 12, channel: 'C2' }));
      expect(await store().asked.count('C1', 9)).toBe(2);
      expect(await store().asked.count('C1', 10)).toBe(1);
      expect(await store().asked.count('C3', 0)).toBe(0);
    });

    it('tell where the last one was collected that was', async () => {
      await store().asked.add(question({ at: 10, collectedIn: 'storm' }));
      await store().asked.add(question({ at: 11 }));
      expect(await store().asked.collector('C1', 9)).toBe('storm');
      expect(await store().asked.collector('C1', 10)).toBeNull();
    });
  });

  describe('what is taken back', () => {
    it('leaves the last line of the merchant that held it, and no other', async () => {
      await store().conversations.say('c', { at: 1, who: 'merchant', text: 'code 51' });
      await store().conversations.say('c', { at: 2, who: 'merchant', text: 'code 51\nand $& too' });
      await store().conversations.say('c', { at: 3, who: 'bot', text: 'code 51' });
      await store().conversations.retract('c', 'code 51', '($&)');
      await store().conversations.retract('c', 'never said', '(gone)');
      expect((await store().conversations.transcript('c')).map(({ text }) => text)).toEqual([
        'code 51',
        '($&)\nand $& too',
        'code 51',
      ]);
    });
  });

  describe('receipts', () => {
    it('tell where a delivery stands in Slack once it is sent', async () => {
      await store().outbox.add([delivery('a')]);
      expect(await store().receipts.of('a')).toBeNull();
      await store().outbox.sent(taken(await store().outbox.take(lease(20))), 21, '7.1');
      expect(await store().receipts.of('a')).toBe('7.1');
      expect(await store().receipts.of('unknown')).toBeNull();
    });
  });

  describe('the backlog', () => {
    it('tells what waits in the threads of one channel, and what a worker has', async () => {
      await store().inbox.add(event('a', { order: 'C1:1', sequence: '1' }));
      await store().inbox.add(event('b', { order: 'C1:2', sequence: '2' }));
      await store().inbox.add(event('c', { order: 'C10:3', sequence: '3' }));
      await store().inbox.add(event('d', { order: 'view:3', sequence: '3' }));
      await store().inbox.take(lease(20));
      const waiting = await store().backlog.ofChannel('C1');
      expect(waiting.map(({ key, begun }) => [key, begun])).toEqual([
        ['a', true],
        ['b', false],
      ]);
    });

    it('is freed of what is absorbed, which nobody takes any more', async () => {
      await store().inbox.add(event('a', { order: 'C1:1' }));
      const [row] = await store().backlog.ofChannel('C1');
      await store().backlog.absorb([row?.id ?? 0], 20);
      await store().backlog.absorb([], 20);
      expect(await store().backlog.ofChannel('C1')).toEqual([]);
      expect(await store().inbox.take(lease(20))).toBeNull();
    });

    it('gives nothing away that a worker has begun', async () => {
      await store().inbox.add(event('a', { order: 'C1:1' }));
      const { id } = taken(await store().inbox.take(lease(20)));
      await expect(store().backlog.absorb([id], 20)).rejects.toThrow(/changed by another writer/);
    });
  });
}
