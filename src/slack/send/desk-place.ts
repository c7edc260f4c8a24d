import type { Store, StoredCase } from '../../store.ts';
import type { Address } from './address.ts';
import { deliverCase } from './deliver-case.ts';
import { DeskUnusableError } from './desk-unusable-error.ts';
import { besides, type Mark } from './mark.ts';
import type { SenderParts } from './sending.ts';

/**
 * Where something for our people goes now: into the thread of its case's card, else to the top of the
 * desk's channel. Where the channel fails the case is first put with whoever can be reached; null
 * where that is nobody: what was to be said is on the card once there is one.
 * Throws `DeskUnusableError` where there is no case and nobody can be reached.
 */
export async function deskPlace(
  parts: SenderParts,
  mark: Mark,
  caseId: number | null,
): Promise<Address | null> {
  const found = caseId === null ? null : await parts.store.cases.byId(caseId);
  if (!found) return await withoutCase(parts);
  const stands = found.deskChannel ?? parts.desk.id;
  const problem = stands === parts.desk.id ? await parts.desk.check() : null;
  if (problem === null) return addressOf(parts, found);
  const body = { kind: 'case-card', case: found.id } as const;
  await deliverCase(parts, { mark: besides(mark), body });
  const moved = await parts.store.cases.byId(found.id);
  return moved?.deskTs ? addressOf(parts, moved) : null;
}

/** Whether a case is with nobody: neither in the desk's channel nor with anybody who stands in. */
export async function isNowhere({ cases, handOvers }: Store, caseId: number): Promise<boolean> {
  const handOver = await handOvers.of(caseId);
  if (handOver === null || handOver.undeliveredSince === null) return false;
  return ((await cases.byId(caseId))?.deskTs ?? null) === null;
}

function addressOf({ desk }: SenderParts, { deskChannel, deskTs }: StoredCase): Address {
  return { channel: deskChannel ?? desk.id, root: deskTs };
}

async function withoutCase({ desk, escalation }: SenderParts): Promise<Address> {
  const problem = await desk.check();
  if (problem === null) return { channel: desk.id, root: null };
  const [place] = await escalation.places();
  if (!place) throw new DeskUnusableError(problem);
  return { channel: place.channel, root: null };
}
