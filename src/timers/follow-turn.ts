import type { DeskSettings } from '../cases/desk-settings.ts';
import { transition } from '../cases/transition.ts';
import type { Ports, StoredCase } from '../store.ts';
import { columnsOf, stateOf } from '../stored-case/case-state.ts';
import { saveCase } from '../stored-case/save-case.ts';
import { addCaseLine } from './add-case-line.ts';
import { scheduleCase } from './schedule.ts';

/**
 * What a merchant's words mean for the clock of their case, if there is one: those on duty are told of
 * a new one, once; one that waited for the merchant is the desk's turn again. To be called within the
 * turn's transaction, after what the turn itself has to say.
 */
export async function followTurn(
  ports: Ports,
  settings: DeskSettings,
  { conversation, user }: { readonly conversation: string; readonly user: string },
  at: number,
): Promise<void> {
  const found = await ports.cases.current(conversation);
  if (!found) return;
  if (found.createdAt === at && settings.onDuty.length > 0) {
    await addCaseLine(ports, found, { kind: 'on-duty' }, { key: `on-duty:${found.id}`, at });
  }
  const now = found.status === 'waiting' ? await desksTurn(ports, found, user, at) : found;
  await scheduleCase(ports, settings, now, at);
}

async function desksTurn(
  ports: Ports,
  found: StoredCase,
  actor: string,
  at: number,
): Promise<StoredCase> {
  const move = { kind: 'merchant-wrote' } as const;
  const moved = transition(stateOf(found), move);
  if (!moved.ok) return found;
  await ports.audit.add({
    at,
    actor,
    action: move.kind,
    subject: `case:${found.id}`,
    detail: '',
  });
  return saveCase(ports, { ...found, ...columnsOf(moved.state) }, at);
}
