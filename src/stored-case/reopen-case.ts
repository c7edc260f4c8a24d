import { transition } from '../cases/transition.ts';
import type { DeliveryBody } from '../delivery.ts';
import type { Ports, StoredCase } from '../store.ts';
import { factsOf } from './case-facts.ts';
import { columnsOf, stateOf } from './case-state.ts';
import { threadOf } from './case-thread.ts';
import { saveCase } from './save-case.ts';

/** A case that is open again, and what both sides are told of it. */
export interface Reopened {
  readonly case: StoredCase;
  readonly bodies: readonly DeliveryBody[];
}

/**
 * Opens a resolved case again, because the merchant `who` said so; whoever had it has it again. Null
 * where there is nothing to open: it is not resolved, or its thread has another open case by now.
 */
export async function reopenCase(
  ports: Ports,
  id: number,
  who: string,
  at: number,
): Promise<Reopened | null> {
  const found = await ports.cases.byId(id);
  if (!found || (await ports.cases.current(found.conversation))) return null;
  const moved = transition(stateOf(found), { kind: 'reopen' });
  if (!moved.ok) return null;
  const next = { ...found, ...columnsOf(moved.state), closing: null };
  const saved = await saveCase(ports, next, at);
  await ports.audit.add({ at, actor: who, action: 'reopen', subject: `case:${id}`, detail: '' });
  const thread = threadOf(saved);
  const { language } = factsOf(saved);
  return {
    case: saved,
    bodies: [
      { kind: 'merchant', ...thread, outbound: { to: 'merchant', kind: 'reopened', language } },
      {
        kind: 'desk',
        ...thread,
        outbound: { to: 'desk', kind: 'reopened', assignee: saved.assignee },
      },
    ],
  };
}
