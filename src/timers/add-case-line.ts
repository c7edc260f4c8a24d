import type { CaseLine } from '../cases/case-line.ts';
import { deliveryRow } from '../delivery/delivery-row.ts';
import type { DeliveryBody } from '../delivery.ts';
import type { Ports, StoredCase } from '../store.ts';

/** Tells the desk's people something about a case; a line for the owner alone waits for no other. */
export async function addCaseLine(
  { outbox }: Pick<Ports, 'outbox'>,
  { id, conversation }: Pick<StoredCase, 'id' | 'conversation'>,
  line: CaseLine,
  { key, at }: { readonly key: string; readonly at: number },
): Promise<void> {
  const body: DeliveryBody = { kind: 'case-line', case: id, line };
  const toOwner = line.kind === 'reminder' && line.audience === 'owner';
  const order = `${toOwner ? 'owner' : 'desk'}:${conversation}`;
  await outbox.add([deliveryRow(key, order, body, { at })]);
}
