import { describe, expect, it } from 'vitest';
import type { Store } from '../../../src/store.ts';
import { newCase, taken } from './rows.ts';

const CUT_OFFS = { conversations: 100, inboxDone: 100, outboxDone: 100 };
const TURN = {
  conversation: 'C1:1',
  channel: 'C1',
  person: 'U1',
  at: 10,
  decision: 'answer',
  reason: 'confident',
  topic: 'insufficient-funds',
  language: 'en',
  confidence: 0.875,
};
const THREAD = { conversation: 'C1:1', channel: 'C1', root: '1', person: 'U1', language: 'en' };
const DRAFT = {
  topic: 'issuer-unavailable',
  text: { en: 'A bank is down.', zh: null },
  draftedBy: 'UANA',
  draftedAt: 5,
};

/** What a store must know of hand-overs, of turns, and of known problems. */
export function escalationContract(store: () => Store) {
  const open = async (conversation: string) => (await store().cases.open(newCase(conversation))).id;

  describe('hand-overs', () => {
    it('keep what was announced beside what failed, in either order', async () => {
      const id = await open('a');
      expect(await store().handOvers.of(id)).toBeNull();
      await store().handOvers.announce(id, 'not-delivered');
      const home = { channel: 'C9', ts: '9.1' };
      await store().handOvers.fail({ case: id, reason: 'archived', at: 20, home });
      await store().handOvers.announce(id, 'passed-on');
      expect(await store().handOvers.of(id)).toEqual({
        case: id,
        announced: 'passed-on',
        undeliveredSince: 20,
        reason: 'archived',
        home,
      });
    });

    it('keep the first time and card of a failure, and the last reason', async () => {
      const id = await open('a');
      const home = { channel: 'C9', ts: '9.1' };
      await store().handOvers.fail({ case: id, reason: 'archived', at: 20, home });
      await store().handOvers.fail({ case: id, reason: 'shared', at: 30, home: null });
      expect(await store().handOvers.of(id)).toMatchObject({
        undeliveredSince: 20,
        reason: 'shared',
        home,
      });
    });

    it('list what is not delivered, oldest first, until it is', async () => {
      const [one, two] = [await open('a'), await open('b')];
      await store().handOvers.fail({ case: two, reason: 'x', at: 10, home: null });
      await store().handOvers.fail({ case: one, reason: 'x', at: 20, home: null });
      expect((await store().handOvers.undelivered()).map((row) => row.case)).toEqual([two, one]);
      expect((await store().maintenance.levels()).undeliveredCases).toBe(2);
      await store().handOvers.settle(two);
      expect((await store().handOvers.undelivered()).map((row) => row.case)).toEqual([one]);
      expect((await store().handOvers.of(two))?.undeliveredSince).toBeNull();
    });

    it('go with their case when a channel is forgotten, and no other one', async () => {
      const gone = (await store().cases.open({ ...newCase('C1:1'), merchantChannel: 'C1' })).id;
      const kept = (await store().cases.open({ ...newCase('C2:1'), merchantChannel: 'C2' })).id;
      for (const id of [gone, kept]) await store().handOvers.announce(id, 'passed-on');
      await store().maintenance.forget({ kind: 'channel', id: 'C1' });
      expect(await store().handOvers.of(gone)).toBeNull();
      expect(await store().handOvers.of(kept)).not.toBeNull();
    });

    it('are pruned with their resolved case', async () => {
      const id = await open('a');
      await store().handOvers.announce(id, 'passed-on');
      await store().maintenance.prune(CUT_OFFS);
      expect(await store().handOvers.of(id)).not.toBeNull();
      const found = taken(await store().cases.byId(id));
      await store().cases.update({ ...found, status: 'resolved', updatedAt: 50 });
      await store().maintenance.prune(CUT_OFFS);
      expect(await store().handOvers.of(id)).toBeNull();
    });
  });

  describe('cases', () => {
    it('are listed by what they turned out to be, where that is known', async () => {
      const found = await store().cases.open({ ...newCase('a'), topic: 'input-error' });
      const closing = { outcome: 'issuer' as const, note: '', at: 9, by: 'UANA' };
      const closed = { ...found, closing: { ...closing, cause: 'insufficient-funds' } };
      await store().cases.update({ ...closed, status: 'resolved' });
      expect(await store().cases.list({ topic: 'input-error' })).toEqual([]);
      expect(await store().cases.list({ topic: 'insufficient-funds' })).toHaveLength(1);
    });
  });

  describe('turns', () => {
    it('are read by time, oldest first, the end left out', async () => {
      await store().figures.note({ ...TURN, at: 12, topic: null, confidence: null });
      await store().figures.note(TURN);
      await store().figures.note({ ...TURN, at: 13 });
      expect(await store().figures.turns(10, 13)).toEqual([
        TURN,
        { ...TURN, at: 12, topic: null, confidence: null },
      ]);
    });

    it('are forgotten by channel and by person, and pruned by age', async () => {
      await store().figures.note(TURN);
      await store().figures.note({ ...TURN, channel: 'C2', person: 'U2' });
      await store().figures.note({ ...TURN, channel: 'C3', person: 'U3', at: 200 });
      await store().maintenance.forget({ kind: 'channel', id: 'C1' });
      await store().maintenance.forget({ kind: 'user', id: 'U2' });
      expect((await store().figures.turns(0, 999)).map(({ channel }) => channel)).toEqual(['C3']);
      await store().maintenance.prune({ ...CUT_OFFS, conversations: 201 });
      expect(await store().figures.turns(0, 999)).toEqual([]);
    });

    it('stand beside what was done with cases', async () => {
      const entry = { actor: 'ana', action: 'reply', detail: '' };
      await store().audit.add({ ...entry, at: 20, subject: 'case:7' });
      await store().audit.add({ ...entry, at: 10, subject: 'case:12' });
      await store().audit.add({ ...entry, at: 10, subject: 'channel:C1' });
      await store().audit.add({ ...entry, at: 9, subject: 'case:1' });
      expect(await store().figures.moves(10)).toEqual([
        { case: 12, action: 'reply', at: 10 },
        { case: 7, action: 'reply', at: 20 },
      ]);
    });
  });

  describe('known problems', () => {
    it('are active from one move to the next, and moved once', async () => {
      const { id } = await store().incidents.draft(DRAFT);
      expect(await store().incidents.active(DRAFT.topic)).toBeNull();
      expect(await store().incidents.move(id, 'active', 'ended', 6)).toBeNull();
      const active = await store().incidents.move(id, 'draft', 'active', 7);
      expect(active).toEqual({ ...DRAFT, id, state: 'active' });
      expect(await store().incidents.active(DRAFT.topic)).toEqual(active);
      expect(await store().incidents.move(id, 'draft', 'active', 8)).toBeNull();
      await store().incidents.move(id, 'active', 'ended', 9);
      expect(await store().incidents.active(DRAFT.topic)).toBeNull();
    });

    it('know each thread that was told once, until it is forgotten', async () => {
      const { id } = await store().incidents.draft(DRAFT);
      await store().incidents.told.add(id, THREAD, 10);
      await store().incidents.told.add(id, { ...THREAD, language: 'zh' }, 11);
      await store().incidents.told.add(id, { ...THREAD, conversation: 'C2:1', channel: 'C2' }, 12);
      expect(
        (await store().incidents.told.of(id)).map((row) => [row.channel, row.language]),
      ).toEqual([
        ['C1', 'en'],
        ['C2', 'en'],
      ]);
      await store().maintenance.forget({ kind: 'channel', id: 'C1' });
      expect((await store().incidents.told.of(id)).map(({ channel }) => channel)).toEqual(['C2']);
      await store().maintenance.prune(CUT_OFFS);
      expect(await store().incidents.told.of(id)).toEqual([]);
    });
  });
}
