import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../../src/store.ts';
import { burstContract } from './burst-contract.ts';
import { closingContract } from './closing-contract.ts';
import { courtesyContract } from './courtesy-contract.ts';
import { crowdContract } from './crowd-contract.ts';
import { escalationContract } from './escalation-contract.ts';
import { leaseContract } from './lease-contract.ts';
import { maintenanceContract } from './maintenance-contract.ts';
import { mannersContract } from './manners-contract.ts';
import { poisonContract } from './poison-contract.ts';
import { queueContract } from './queue-contract.ts';
import { recordsContract } from './records-contract.ts';
import { delivery } from './rows.ts';
import { seenContract } from './seen-contract.ts';
import { timerContract } from './timer-contract.ts';

/** What every store must do. `fresh` opens an empty one. */
export function storeContract(name: string, fresh: () => Promise<Store>) {
  describe(`the store on ${name}`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await fresh();
    });
    afterEach(() => store.close());

    queueContract(() => store);
    leaseContract(() => store);
    crowdContract(() => store);
    burstContract(() => store);
    poisonContract(() => store);
    seenContract(() => store);
    recordsContract(() => store);
    closingContract(() => store);
    mannersContract(() => store);
    courtesyContract(() => store);
    escalationContract(() => store);
    maintenanceContract(() => store);
    timerContract(() => store);

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
