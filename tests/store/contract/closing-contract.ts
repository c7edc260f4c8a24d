import { describe, expect, it } from 'vitest';
import { toDeskSettings } from '../../../src/cases/to-desk-settings.ts';
import { actOn } from '../../../src/desk/act.ts';
import type { Store } from '../../../src/store.ts';
import { shippedBrain } from '../../brain.ts';
import { sampleFacts } from '../../slack/views/sample-case.ts';
import { delivery, lease, newCase } from './rows.ts';

/** What a store must do with the end of cases, and with what can wait. */
export function closingContract(store: () => Store) {
  describe('the end of a case', () => {
    it('is kept with the case, and taken off again', async () => {
      const opened = await store().cases.open(newCase('c'));
      expect(opened).toMatchObject({ closing: null, suggestionsTs: null, cardDueAt: null });
      const closing = {
        outcome: 'issuer',
        cause: 'card-invalid',
        note: 'told the bank',
        at: 9,
        by: 'ana',
      } as const;
      const kept = { status: 'resolved', closing, suggestionsTs: '1.2', cardDueAt: 12 } as const;
      const closed = await store().cases.update({ ...opened, ...kept });
      expect(closed).toMatchObject(kept);
      expect(await store().cases.byId(opened.id)).toEqual(closed);
      const again = await store().cases.update({ ...closed, status: 'open', closing: null });
      expect(again.closing).toBeNull();
    });
  });

  describe('a label', () => {
    it('keeps why, and forgets it with the next verdict', async () => {
      const label = { conversation: 'c', who: 'u', topic: 't', text: 'x', version: 'v' };
      await store().labels.add({ ...label, at: 1, verdict: 'not-this', detail: 'out-of-date' });
      expect(await store().labels.list(0)).toMatchObject([{ detail: 'out-of-date' }]);
      await store().labels.add({ ...label, at: 2, verdict: 'sent' });
      expect(await store().labels.list(0)).toMatchObject([{ verdict: 'sent', detail: '' }]);
    });
  });

  describe('the outbox', () => {
    it('gives what can wait only where nothing else is due, and keeps the order of an order', async () => {
      await store().outbox.add([
        delivery('mirrored', { order: 'desk:a', priority: 1 }),
        delivery('new case', { order: 'desk:b', dueAt: 11 }),
        delivery('its mirrored', { order: 'desk:b', dueAt: 11, priority: 1 }),
        delivery('to come', { order: 'desk:c', dueAt: 100 }),
      ]);
      const taken: (string | undefined)[] = [];
      for (let turn = 0; turn < 4; turn += 1) {
        const row = await store().outbox.take(lease(20));
        taken.push(row?.key);
        if (row) await store().outbox.sent(row, 20, null);
      }
      expect(taken).toEqual(['new case', 'mirrored', 'its mirrored', undefined]);
    });
  });

  describe('ten agents who claim one case at once', () => {
    it('make one owner, and nine who are told by whom', async () => {
      const facts = JSON.stringify(sampleFacts('en'));
      const found = await store().cases.open({ ...newCase('c'), facts });
      const settings = toDeskSettings({});
      const parts = { store: store(), brain: shippedBrain, now: () => 10, settings };
      const claims = Array.from({ length: 10 }, (_, index) => {
        const who = `agent${index}`;
        const act = { event: { key: `claim:${index}` }, case: found.id, who };
        return actOn(parts, act, { move: { kind: 'claim', who } });
      });
      const results = await Promise.all(claims);
      const winners = results.flatMap((result) => (result.ok ? [result.case.assignee] : []));
      const refusals = results.flatMap((result) => (result.ok ? [] : [result.refusal]));
      expect(winners.length).toBe(1);
      expect(refusals).toEqual(Array(9).fill({ reason: 'already-claimed', by: winners[0] }));
    });
  });
}
