import { deliveryRow } from '../../delivery/delivery-row.ts';
import type { DeliveryBody } from '../../delivery.ts';
import type { HandOver } from '../../ports/hand-over.ts';
import type { NewDelivery, StoredCase } from '../../store.ts';
import { alreadyPosted } from './already-posted.ts';
import { caseMessages } from './case-card.ts';
import { DeskUnusableError } from './desk-unusable-error.ts';
import { handOverNews } from './hand-over-news.ts';
import { type Mark, markOfCard } from './mark.ts';
import { postCard } from './post-parts.ts';
import { refusedWith } from './refused-with.ts';
import type { SenderParts, Sending } from './sending.ts';
import { suggestionsAt } from './stand-in.ts';

/**
 * Brings a case that stands elsewhere, or nowhere, to the desk's channel. Throws `DeskUnusableError`
 * or what Slack says where that still fails.
 */
export async function bringHome(
  parts: SenderParts,
  { mark, body }: Sending<Extract<DeliveryBody, { kind: 'case-card' }>>,
  { home }: HandOver,
): Promise<string | null> {
  const problem = await parts.desk.check();
  if (problem) throw new DeskUnusableError(problem);
  const found = await parts.store.cases.byId(body.case);
  if (!found) throw new Error(`Case ${body.case} is not in the store.`);
  const ts = await placeAtHome(parts, found, home);
  await parts.store.transaction(async (ports) => {
    const at = parts.now();
    const now = await ports.cases.byId(found.id);
    if (!now) return;
    const announced = (await ports.handOvers.of(found.id))?.announced;
    await ports.cases.update({
      ...now,
      deskChannel: parts.desk.id,
      deskTs: ts,
      suggestionsTs: null,
    });
    await ports.handOvers.settle(found.id);
    await ports.outbox.add([...movedCard(parts, now, mark, at), suggestionsAt(now, mark, at)]);
    if (announced === 'not-delivered') await handOverNews(ports, now, 'delivered-now', at);
  });
  return ts;
}

/**
 * The card that stood there before is used again, where it is still there. An attempt has failed: one
 * that nobody knows of is looked for too, since Slack may have taken it before its answer was lost.
 */
async function placeAtHome(
  parts: SenderParts,
  found: StoredCase,
  home: HandOver['home'],
): Promise<string> {
  const { client, desk } = parts;
  const [card, ...rest] = await caseMessages(parts, found);
  if (!card) throw new Error(`Case ${found.id} has no card.`);
  if (home?.channel === desk.id && (await edited(parts, home, card))) return home.ts;
  const place = { channel: desk.id, root: null };
  const lost = await alreadyPosted(client, place, markOfCard(found, 1));
  const mark = markOfCard(found, lost === null ? 1 : 2);
  const ts = await postCard(client, desk.id, [card, ...rest], mark);
  // What was posted then says what the case was then.
  if (ts === lost) await edited(parts, { channel: desk.id, ts }, card);
  return ts;
}

async function edited(
  { client }: SenderParts,
  { channel, ts }: NonNullable<HandOver['home']>,
  { text, blocks }: Awaited<ReturnType<typeof caseMessages>>[number],
): Promise<boolean> {
  try {
    await client.chat.update({ channel, ts, text, blocks });
    return true;
  } catch (error) {
    if (refusedWith(error, 'message_not_found')) return false;
    throw error;
  }
}

/** The card that stood in says where the case is now. */
function movedCard(
  { desk }: SenderParts,
  { id, conversation, deskChannel, deskTs }: StoredCase,
  mark: Mark,
  at: number,
): readonly NewDelivery[] {
  if (deskChannel === null || deskTs === null || deskChannel === desk.id) return [];
  const body: DeliveryBody = { kind: 'moved-card', case: id, channel: deskChannel, ts: deskTs };
  return [deliveryRow(`${mark.key}:moved`, `moved-card:${conversation}`, body, { at })];
}
