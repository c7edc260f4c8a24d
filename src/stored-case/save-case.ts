import { nextCardEdit } from '../cases/card-edit.ts';
import { deliveryRow } from '../delivery/delivery-row.ts';
import type { DeliveryBody } from '../delivery.ts';
import type { NewDelivery, Ports, StoredCase } from '../store.ts';

/**
 * Saves a case that changed at `at` (epoch ms) and sees to it that its card is edited, and the
 * suggested answers below it where `suggestions` says so: many changes become one edit.
 * Throws `StaleVersionError` where another has changed the case since it was loaded.
 */
export async function saveCase(
  { cases, outbox }: Pick<Ports, 'cases' | 'outbox'>,
  changed: StoredCase,
  at: number,
  { suggestions = false }: { readonly suggestions?: boolean } = {},
): Promise<StoredCase> {
  const { id, conversation, cardDueAt: last } = changed;
  const next = nextCardEdit(last, at);
  const dueAt = next ?? last ?? at;
  const edits: readonly DeliveryBody[] = [
    { kind: 'case-card', case: id, edit: true },
    ...(suggestions ? [{ kind: 'suggestions', case: id, edit: true } as const] : []),
  ];
  await outbox.add(
    edits.map((body): NewDelivery => {
      const key = `${body.kind}:${id}:${dueAt}`;
      const order = cardOrder(conversation);
      return deliveryRow(key, order, body, { at, dueAt });
    }),
  );
  return cases.update({ ...changed, cardDueAt: dueAt, updatedAt: at });
}

/** The edits of a case's card have an order of their own: one that is to come holds nothing up. */
function cardOrder(conversation: string): string {
  return `card:${conversation}`;
}
