import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MAX_ATTEMPTS, type NewDelivery, type NewEvent, type Store } from '../../../src/store.ts';

/** What every store must do. `fresh` opens an empty one. */
export function storeContract(name: string, fresh: () => Promise<Store>) {
  describe(`the store on ${name}`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await fresh();
    });
    afterEach(() => store.close());

    const lease = (now: number) => ({ owner: 'test', now, until: now + 60_000 });
    const event = (key: string, over: Partial<NewEvent> = {}): NewEvent => ({
      key,
      order: 'thread',
      sequence: key,
      body: '{}',
      dueAt: 10,
      receivedAt: 5,
      ...over,
    });
    const delivery = (key: string, over: Partial<NewDelivery> = {}): NewDelivery => ({
      key,
      order: 'thread',
      body: '{}',
      dueAt: 10,
      createdAt: 5,
      ...over,
    });

    describe('inbox', () => {
      it('keeps an event once, however often it is delivered', async () => {
        expect(await store.inbox.add(event('a'))).toBe(true);
        expect(await store.inbox.add(event('a', { body: '{"again":1}' }))).toBe(false);
        expect(await store.inbox.waiting()).toBe(1);
        expect((await store.inbox.take(lease(10)))?.body).toBe('{}');
      });

      it('gives the events of one order one at a time, by sequence', async () => {
        await store.inbox.add(event('b'));
        await store.inbox.add(event('a'));
        const first = await store.inbox.take(lease(10));
        expect(first?.key).toBe('a');
        expect(await store.inbox.take(lease(10))).toBeNull();
        await store.inbox.done(first?.id ?? 0, 11);
        expect((await store.inbox.take(lease(12)))?.key).toBe('b');
      });

      it('gives events of different orders side by side', async () => {
        await store.inbox.add(event('a', { order: 'one' }));
        await store.inbox.add(event('b', { order: 'two' }));
        const taken = [await store.inbox.take(lease(10)), await store.inbox.take(lease(10))];
        expect(taken.map((row) => row?.key)).toEqual(['a', 'b']);
      });

      it('does not give an event before it is due', async () => {
        await store.inbox.add(event('a', { dueAt: 100 }));
        expect(await store.inbox.take(lease(99))).toBeNull();
        expect((await store.inbox.take(lease(100)))?.key).toBe('a');
      });

      it('gives an event again once the lease of its first taker has run out', async () => {
        await store.inbox.add(event('a'));
        await store.inbox.take(lease(10));
        expect(await store.inbox.take(lease(60_009))).toBeNull();
        expect((await store.inbox.take(lease(60_010)))?.attempts).toBe(2);
      });

      it('declares an event dead after its last attempt, so that it blocks nothing', async () => {
        await store.inbox.add(event('a'));
        await store.inbox.add(event('b'));
        for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt += 1) {
          const taken = await store.inbox.take(lease(attempt * 1000));
          expect(taken?.key).toBe('a');
          await store.inbox.retry(taken?.id ?? 0, attempt * 1000, 'broken');
        }
        expect((await store.inbox.take(lease(100_000)))?.key).toBe('b');
      });
    });

    describe('outbox', () => {
      it('adds a delivery once by its key', async () => {
        await store.outbox.add([delivery('a'), delivery('b')]);
        await store.outbox.add([delivery('a'), delivery('c')]);
        expect(await store.outbox.waiting()).toBe(3);
      });

      it('keeps the order of a thread while an older delivery waits for its retry', async () => {
        await store.outbox.add([delivery('a'), delivery('b')]);
        const first = await store.outbox.take(lease(10));
        await store.outbox.retry(first?.id ?? 0, 500, 'rate limited');
        expect(await store.outbox.take(lease(20))).toBeNull();
        const again = await store.outbox.take(lease(500));
        expect(again?.key).toBe('a');
        await store.outbox.sent(again?.id ?? 0, 501, '1.1');
        expect((await store.outbox.take(lease(502)))?.key).toBe('b');
      });

      it('takes an empty list', async () => {
        await store.outbox.add([]);
        expect(await store.outbox.waiting()).toBe(0);
      });
    });

    describe('conversations', () => {
      it('knows nothing of a conversation that was never saved', async () => {
        expect(await store.conversations.load('c')).toBeNull();
      });

      it('counts the version up at each save', async () => {
        await store.conversations.save({ id: 'c', state: '1', version: 0 }, 1);
        await store.conversations.save({ id: 'c', state: '2', version: 1 }, 2);
        expect(await store.conversations.load('c')).toEqual({ id: 'c', state: '2', version: 2 });
      });

      it('refuses the slower of two writers', async () => {
        await store.conversations.save({ id: 'c', state: '1', version: 0 }, 1);
        await expect(
          store.conversations.save({ id: 'c', state: 'other', version: 0 }, 2),
        ).rejects.toThrow(/Conversation c was changed by another writer/);
      });

      it('keeps the transcript in the order in which it was said', async () => {
        await store.conversations.say('c', { at: 2, who: 'merchant', text: 'hi' });
        await store.conversations.say('c', { at: 3, who: 'bot', text: 'hello' });
        await store.conversations.say('d', { at: 1, who: 'merchant', text: 'other' });
        expect(await store.conversations.transcript('c')).toEqual([
          { at: 2, who: 'merchant', text: 'hi' },
          { at: 3, who: 'bot', text: 'hello' },
        ]);
      });
    });

    describe('cases', () => {
      const newCase = (conversation: string) => ({
        conversation,
        facts: '{}',
        topic: null,
        language: 'en',
        merchantChannel: 'C1',
        merchantUser: 'U1',
        createdAt: 7,
      });

      it('opens a case as open, unassigned and findable by its conversation', async () => {
        const opened = await store.cases.open(newCase('c'));
        expect(opened).toMatchObject({ status: 'open', assignee: null, version: 1, createdAt: 7 });
        expect(await store.cases.current('c')).toEqual(opened);
        expect(await store.cases.byId(opened.id)).toEqual(opened);
        expect(await store.cases.byId(opened.id + 1)).toBeNull();
        expect(await store.cases.current('d')).toBeNull();
      });

      it('allows one case that is not resolved for each conversation', async () => {
        const first = await store.cases.open(newCase('c'));
        await expect(store.cases.open(newCase('c'))).rejects.toThrow();
        await store.cases.update({ ...first, status: 'resolved' });
        expect((await store.cases.open(newCase('c'))).id).not.toBe(first.id);
      });

      it('lets one of two who change the same version win', async () => {
        const opened = await store.cases.open(newCase('c'));
        await store.cases.update({ ...opened, status: 'claimed', assignee: 'ana' });
        await expect(
          store.cases.update({ ...opened, status: 'claimed', assignee: 'ben' }),
        ).rejects.toThrow(/Case \d+ was changed by another writer/);
        expect((await store.cases.byId(opened.id))?.assignee).toBe('ana');
      });

      it('lists the newest first and filters by status, conversation and time', async () => {
        const one = await store.cases.open(newCase('c'));
        await store.cases.open({ ...newCase('d'), createdAt: 9 });
        await store.cases.update({ ...one, status: 'resolved' });
        const ids = async (filter: Parameters<Store['cases']['list']>[0]) =>
          (await store.cases.list(filter)).map((found) => found.conversation);
        expect(await ids({})).toEqual(['d', 'c']);
        expect(await ids({ status: 'open' })).toEqual(['d']);
        expect(await ids({ conversation: 'c' })).toEqual(['c']);
        expect(await ids({ since: 8 })).toEqual(['d']);
      });
    });

    it('keeps the audit trail of a subject in order', async () => {
      const entry = { actor: 'ana', action: 'claimed', subject: 'case:1', detail: '' };
      await store.audit.add({ ...entry, at: 1 });
      await store.audit.add({ ...entry, at: 2, action: 'resolved' });
      await store.audit.add({ ...entry, at: 3, subject: 'case:2' });
      expect((await store.audit.of('case:1')).map((row) => row.action)).toEqual([
        'claimed',
        'resolved',
      ]);
    });

    it('counts the last verdict of a person on a topic of a conversation', async () => {
      const label = { conversation: 'c', who: 'u', topic: null, text: 'x', version: 'v' };
      await store.labels.add({ ...label, at: 1, verdict: 'solved' });
      await store.labels.add({ ...label, at: 2, verdict: 'still-failing' });
      await store.labels.add({ ...label, at: 2, verdict: 'solved', topic: 'input-error' });
      expect((await store.labels.list(0)).map((row) => row.verdict)).toEqual([
        'still-failing',
        'solved',
      ]);
      expect(await store.labels.list(3)).toEqual([]);
    });

    it('does all of a transaction or nothing of it', async () => {
      const failed = store.transaction(async (ports) => {
        await ports.conversations.save({ id: 'c', state: '1', version: 0 }, 1);
        await ports.outbox.add([delivery('a')]);
        throw new Error('half way');
      });
      await expect(failed).rejects.toThrow('half way');
      expect(await store.conversations.load('c')).toBeNull();
      expect(await store.outbox.waiting()).toBe(0);
    });
  });
}
