import type { DeliveryBody } from '../../delivery.ts';
import type { Announced } from '../../ports/hand-over.ts';
import type { Ports } from '../../store.ts';
import { NotYetError } from './not-yet-error.ts';
import type { SenderParts, Sending } from './sending.ts';

type ToMerchant = Extract<DeliveryBody, { kind: 'merchant' }>;

/** How long the merchant waits at most to hear where the case is; usually the card is there at once. */
const PATIENCE_MS = 4000;
const FIRST_LOOK_MS = 100;

/** A hand-over as it may be announced now; everything else as it is. Throws as `announce` does. */
export async function asAnnounced(
  parts: SenderParts,
  sending: Sending<ToMerchant>,
): Promise<Sending<ToMerchant>> {
  const { outbound } = sending.body;
  if (outbound.kind !== 'handed-over') return sending;
  if ((await announce(parts, sending)) === 'passed-on') return sending;
  const { to, language } = outbound;
  const news = { to, kind: 'hand-over-news', language, news: 'not-delivered' } as const;
  return { ...sending, body: { ...sending.body, outbound: news } };
}

/**
 * What the merchant may be told of a case that was handed over: that people have it, once its card
 * stands where somebody reads it. The decision is kept before it is said, so that it is said once.
 * Throws `NotYetError` as long as neither is sure.
 */
async function announce(
  parts: SenderParts,
  { mark, body }: Sending<ToMerchant>,
): Promise<Announced> {
  const caseId = body.case;
  if (caseId === null) return 'passed-on';
  const known = await keep(parts, caseId, null);
  if (known !== null) return known;
  const age = parts.now() - mark.createdAt;
  if (age < PATIENCE_MS) {
    throw new NotYetError(
      `The card of case ${caseId} is not there yet.`,
      Math.min(Math.max(FIRST_LOOK_MS, age), PATIENCE_MS - age),
    );
  }
  // Many cards wait for Slack's pace: somebody will read them, if there is a place to put them.
  const guess = (await somebodyThere(parts)) ? 'passed-on' : 'not-delivered';
  return (await keep(parts, caseId, guess)) ?? guess;
}

async function somebodyThere({ desk, escalation }: SenderParts): Promise<boolean> {
  return (await desk.check()) === null || (await escalation.places()).length > 0;
}

/** Keeps what the store is sure of, else `guess`; null where neither is anything. */
function keep(
  { store }: SenderParts,
  caseId: number,
  guess: Announced | null,
): Promise<Announced | null> {
  return store.transaction(async (ports) => {
    const what = (await sureOf(ports, caseId)) ?? guess;
    if (what !== null) await ports.handOvers.announce(caseId, what);
    return what;
  });
}

async function sureOf({ cases, handOvers }: Ports, caseId: number): Promise<Announced | null> {
  const handOver = await handOvers.of(caseId);
  if (handOver?.announced) return handOver.announced;
  const found = await cases.byId(caseId);
  if (found?.deskTs) return 'passed-on';
  return handOver === null || handOver.undeliveredSince === null ? null : 'not-delivered';
}
