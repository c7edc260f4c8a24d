import type { StoredCase } from '../../store.ts';
import { cardAgain } from '../send/deliver-again.ts';
import type { HandlerParts } from './handler-parts.ts';

/**
 * The desk's channel, or the one that stands in for it, has changed: cases that are not where they
 * belong are tried again at once, and those whose card nobody can work on any more go elsewhere.
 * `cause` tells one change from another.
 */
export async function recheckCases(
  { deskChannel, escalation, store, now }: HandlerParts,
  channel: string,
  cause: string,
): Promise<void> {
  const isDesk = channel === deskChannel.id;
  if (!isDesk && !escalation.isFallback(channel)) return;
  deskChannel.forget();
  escalation.forget();
  const broken = isDesk && (await deskChannel.check()) !== null;
  await store.transaction(async ({ cases, handOvers, outbox }) => {
    const away = new Set((await handOvers.undelivered()).map((handOver) => handOver.case));
    const concerned = (one: StoredCase) =>
      one.status !== 'resolved' && (away.has(one.id) || (broken && mayStandIn(channel, one)));
    const rows = (await cases.list({}))
      .filter(concerned)
      .reverse()
      .map(({ id, conversation }) => cardAgain(id, conversation, cause, now()));
    await outbox.add(rows);
  });
}

/** A card that is not known to stand anywhere may be on its way there just now. */
function mayStandIn(channel: string, { deskChannel }: StoredCase): boolean {
  return deskChannel === null || deskChannel === channel;
}
