import { deliveryRow } from '../../delivery/delivery-row.ts';
import type { DeliveryBody } from '../../delivery.ts';
import type { Failure } from '../../ports/hand-over.ts';
import type { Ports, StoredCase } from '../../store.ts';
import type { StandInPlace } from '../directory/escalation.ts';
import type { DeskMessage } from '../views/message.ts';
import { standInCardView } from '../views/stand-in-card-view.ts';
import { caseMessages } from './case-card.ts';
import { firstRetry } from './deliver-again.ts';
import { handOverNews } from './hand-over-news.ts';
import type { Mark } from './mark.ts';
import { postCard } from './post-parts.ts';
import { refusedWith } from './refused-with.ts';
import type { SenderParts } from './sending.ts';
import { isChannelRefusal } from './why-undelivered.ts';

interface Place {
  readonly channel: string;
  readonly ts: string;
}

/**
 * Puts a case's card with whoever can be reached instead of the desk's channel, or edits the one that
 * is there, and remembers that it is not delivered and why. Gives the ts of a new card, else null.
 */
export async function standIn(
  parts: SenderParts,
  mark: Mark,
  found: StoredCase,
  reason: string,
): Promise<string | null> {
  const before = cardOf(found);
  const atHome = before?.channel === parts.desk.id;
  const away = atHome ? null : before;
  const place = await placeCard(parts, mark, found, reason, away);
  const home = atHome ? before : null;
  await parts.store.transaction(async (ports) => {
    const at = parts.now();
    const now = await ports.cases.byId(found.id);
    if (!now) return;
    await remember(ports, found, { case: found.id, reason, at, home });
    if (place && place.ts !== now.deskTs) await moveTo(ports, now, place, mark, at);
    await tellMerchant(ports, now, place ?? before, at);
  });
  return place && place.ts !== before?.ts ? place.ts : null;
}

/** The first failure sets the timer that tries again and again. */
async function remember(
  { handOvers, outbox }: Ports,
  found: StoredCase,
  failure: Failure,
): Promise<void> {
  const known = await handOvers.of(failure.case);
  const first = known === null || known.undeliveredSince === null;
  await handOvers.fail(failure);
  if (first) await outbox.add([firstRetry(found, failure.at)]);
}

async function moveTo(ports: Ports, now: StoredCase, place: Place, mark: Mark, at: number) {
  const { channel: deskChannel, ts: deskTs } = place;
  await ports.cases.update({ ...now, deskChannel, deskTs, suggestionsTs: null });
  await ports.outbox.add([suggestionsAt(now, mark, at)]);
}

/** The merchant was told that people have it, or that nobody has: what is not so any more is set right. */
async function tellMerchant(ports: Ports, found: StoredCase, place: Place | null, at: number) {
  const announced = (await ports.handOvers.of(found.id))?.announced;
  if (place === null && announced === 'passed-on') {
    await handOverNews(ports, found, 'not-delivered', at);
  }
  if (place !== null && announced === 'not-delivered') {
    await handOverNews(ports, found, 'delivered-now', at);
  }
}

function cardOf({ deskChannel: channel, deskTs: ts }: StoredCase): Place | null {
  return channel !== null && ts !== null ? { channel, ts } : null;
}

/** Where the card stands now; null where nobody can be reached. */
async function placeCard(
  parts: SenderParts,
  mark: Mark,
  found: StoredCase,
  reason: string,
  away: Place | null,
): Promise<Place | null> {
  const places = await parts.escalation.places();
  if (places.length === 0) return away;
  const [card, ...rest] = await caseMessages(parts, found);
  if (!card) return away;
  const messages = [standInCardView(card, reason), ...rest];
  for (const place of places) {
    const there = await tryPlace(parts, mark, messages, place, away);
    if (there) return there;
  }
  return away;
}

/** Null where Slack refuses the place. */
async function tryPlace(
  { client }: SenderParts,
  mark: Mark,
  messages: readonly DeskMessage[],
  { kind, channel }: StandInPlace,
  away: Place | null,
): Promise<Place | null> {
  const [card, ...rest] = messages;
  if (!card) return null;
  try {
    if (away?.channel === channel) {
      await client.chat.update({ channel, ts: away.ts, text: card.text, blocks: card.blocks });
      return away;
    }
    const placed = { ...mark, key: `${mark.key}:${kind}` };
    return { channel, ts: await postCard(client, channel, [card, ...rest], placed) };
  } catch (error) {
    if (isChannelRefusal(error) || refusedWith(error, 'message_not_found')) return null;
    throw error;
  }
}

/** The suggested answers follow the card to its new thread. */
export function suggestionsAt({ id, conversation }: StoredCase, mark: Mark, at: number) {
  const body: DeliveryBody = { kind: 'suggestions', case: id };
  return deliveryRow(`${mark.key}:suggestions`, `desk:${conversation}`, body, { at });
}
