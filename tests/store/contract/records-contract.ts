import { describe, expect, it } from 'vitest';
import type { Store } from '../../../src/store.ts';
import { newCase } from './rows.ts';

/** What a store must do with conversations and cases. */
export function recordsContract(store: () => Store) {
  describe('conversations', () => {
    it('knows nothing of a conversation that was never saved', async () => {
      expect(await store().conversations.load('c')).toBeNull();
    });

    it('counts the version up at each save', async () => {
      await store().conversations.save({ id: 'c', state: '1', version: 0 }, 1);
      await store().conversations.save({ id: 'c', state: '2', version: 1 }, 2);
      expect(await store().conversations.load('c')).toEqual({ id: 'c', state: '2', version: 2 });
    });

    it('refuses the slower of two writers', async () => {
      await store().conversations.save({ id: 'c', state: '1', version: 0 }, 1);
      await expect(
        store().conversations.save({ id: 'c', state: 'other', version: 0 }, 2),
      ).rejects.toThrow(/Conversation c was changed by another writer/);
    });

    it('keeps the transcript in the order in which it was said', async () => {
      await store().conversations.say('c', { at: 2, who: 'merchant', text: 'hi' });
      await store().conversations.say('c', { at: 3, who: 'bot', text: 'hello' });
      await store().conversations.say('d', { at: 1, who: 'merchant', text: 'other' });
      expect(await store().conversations.transcript('c')).toEqual([
        { at: 2, who: 'merchant', text: 'hi' },
        { at: 3, who: 'bot', text: 'hello' },
      ]);
    });
  });

  describe('cases', () => {
    it('opens a case as open, unassigned and findable by its conversation', async () => {
      const opened = await store().cases.open(newCase('c'));
      expect(opened).toMatchObject({ status: 'open', assignee: null, version: 1, createdAt: 7 });
      expect(await store().cases.current('c')).toEqual(opened);
      expect(await store().cases.byId(opened.id)).toEqual(opened);
      expect(await store().cases.byId(opened.id + 1)).toBeNull();
      expect(await store().cases.current('d')).toBeNull();
    });

    it('allows one case that is not resolved for each conversation', async () => {
      const first = await store().cases.open(newCase('c'));
      await expect(store().cases.open(newCase('c'))).rejects.toThrow();
      await store().cases.update({ ...first, status: 'resolved' });
      expect((await store().cases.open(newCase('c'))).id).not.toBe(first.id);
    });

    it('lets one of two who change the same version win', async () => {
      const opened = await store().cases.open(newCase('c'));
      await store().cases.update({ ...opened, status: 'claimed', assignee: 'ana' });
      await expect(
        store().cases.update({ ...opened, status: 'claimed', assignee: 'ben' }),
      ).rejects.toThrow(/Case \d+ was changed by another writer/);
      expect((await store().cases.byId(opened.id))?.assignee).toBe('ana');
    });

    it('lists the newest first and filters by status, conversation and time', async () => {
      const one = await store().cases.open(newCase('c'));
      await store().cases.open({ ...newCase('d'), createdAt: 9 });
      await store().cases.update({ ...one, status: 'resolved' });
      const ids = async (filter: Parameters<Store['cases']['list']>[0]) =>
        (await store().cases.list(filter)).map((found) => found.conversation);
      expect(await ids({})).toEqual(['d', 'c']);
      expect(await ids({ status: 'open' })).toEqual(['d']);
      expect(await ids({ conversation: 'c' })).toEqual(['c']);
      expect(await ids({ since: 8 })).toEqual(['d']);
    });
  });
}
