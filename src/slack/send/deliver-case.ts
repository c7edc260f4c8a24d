import type { DeliveryBody } from '../../delivery.ts';
import { bringHome } from './bring-home.ts';
import { sendCaseCard } from './case-card.ts';
import { handOverNews } from './hand-over-news.ts';
import type { SenderParts, Sending } from './sending.ts';
import { standIn } from './stand-in.ts';
import { isChannelRefusal, whyUndelivered } from './why-undelivered.ts';

type CaseCardSending = Sending<Extract<DeliveryBody, { kind: 'case-card' }>>;

/**
 * Brings a case's card to the desk's channel. Where that fails it goes to whoever can be reached, and
 * the case is remembered as undelivered and tried again, until its card is where it belongs. One at a
 * time for each case: a card is posted once.
 */
export function deliverCase(parts: SenderParts, sending: CaseCardSending): Promise<string | null> {
  return parts.lock(`case:${sending.body.case}`, () => deliver(parts, sending));
}

async function deliver(parts: SenderParts, sending: CaseCardSending): Promise<string | null> {
  const { handOvers, cases } = parts.store;
  const handOver = await handOvers.of(sending.body.case);
  const away = handOver !== null && handOver.undeliveredSince !== null;
  try {
    return away ? await bringHome(parts, sending, handOver) : await atFirst(parts, sending);
  } catch (error) {
    const reason = whyUndelivered(error, sending.mark);
    const found = reason === null ? null : await cases.byId(sending.body.case);
    if (reason === null || !found) throw error;
    if (isChannelRefusal(error)) parts.desk.forget();
    return await standIn(parts, sending.mark, found, reason);
  }
}

async function atFirst(parts: SenderParts, sending: CaseCardSending): Promise<string | null> {
  const ts = await sendCaseCard(parts, sending);
  if (ts !== null) await tellOfArrival(parts, sending.body.case);
  return ts;
}

/** A merchant may have been told that nobody can be reached before the first card was even tried. */
async function tellOfArrival({ store, now }: SenderParts, caseId: number): Promise<void> {
  await store.transaction(async (ports) => {
    const found = await ports.cases.byId(caseId);
    const announced = (await ports.handOvers.of(caseId))?.announced;
    if (found && announced === 'not-delivered') {
      await handOverNews(ports, found, 'delivered-now', now());
    }
  });
}
