import { deliveryRow } from '../../delivery/delivery-row.ts';
import type { DeliveryBody } from '../../delivery.ts';
import type { NewDelivery, StoredCase } from '../../store.ts';
import type { SenderParts, Sending } from './sending.ts';

const SECOND_MS = 1000;
/** How long after each failure a case is tried again; the last one from then on. */
const WAITS_MS = [15, 30, 60, 120, 300, 600].map((seconds) => seconds * SECOND_MS);

type Timed = Pick<StoredCase, 'id' | 'conversation'>;

/** The timer of a case that has just failed to come to the desk's channel. */
export function firstRetry(found: Timed, at: number): NewDelivery {
  return timer(found, 0, at);
}

/**
 * Tries a case again that is not in its channel, and sets the next timer with it, so that a failed try
 * ends nothing. Ends where the case has come home.
 */
export async function sendDeliverAgain(
  { store, now }: SenderParts,
  { mark, body }: Sending<Extract<DeliveryBody, { kind: 'deliver-again' }>>,
): Promise<null> {
  await store.transaction(async (ports) => {
    const handOver = await ports.handOvers.of(body.case);
    const found = await ports.cases.byId(body.case);
    if (!found || handOver === null || handOver.undeliveredSince === null) return;
    const at = now();
    await ports.outbox.add([
      cardAgain(found.id, found.conversation, mark.key, at),
      timer(found, body.round + 1, at),
    ]);
  });
  return null;
}

/** The card of a case, to be posted or edited once more; `cause` tells one try from another. */
export function cardAgain(
  caseId: number,
  conversation: string,
  cause: string,
  at: number,
): NewDelivery {
  const body: DeliveryBody = { kind: 'case-card', case: caseId };
  return deliveryRow(`${cause}:card:${caseId}`, `desk:${conversation}`, body, { at });
}

function timer({ id, conversation }: Timed, round: number, at: number): NewDelivery {
  const body: DeliveryBody = { kind: 'deliver-again', case: id, round };
  const wait = WAITS_MS[Math.min(round, WAITS_MS.length - 1)] ?? SECOND_MS;
  const order = `deliver-again:${conversation}`;
  return deliveryRow(`${order}:${id}:${at}`, order, body, { at, dueAt: at + wait });
}
