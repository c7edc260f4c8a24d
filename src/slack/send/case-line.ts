import type { CaseLine } from '../../cases/case-line.ts';
import type { DeliveryBody } from '../../delivery.ts';
import type { StoredCase } from '../../store.ts';
import { caseLineView } from '../views/case-line-view.ts';
import type { Address } from './address.ts';
import { deskPlace } from './desk-place.ts';
import { merchantPlace } from './merchant-place.ts';
import { post } from './post.ts';
import type { SenderParts, Sending } from './sending.ts';

type CaseLineSending = Sending<Extract<DeliveryBody, { kind: 'case-line' }>>;

/**
 * Tells our own people something about a case: in its thread, and in the channel too where everybody
 * is meant and nobody is on duty; the desk's owner by direct message, where there is one.
 */
export async function sendCaseLine(
  parts: SenderParts,
  { mark, body: { case: id, line } }: CaseLineSending,
): Promise<string | null> {
  const found = await parts.store.cases.byId(id);
  if (!found) return null;
  const owner = isForOwner(line) ? await ownersPlace(parts) : null;
  const address = owner ?? (await deskPlace(parts, mark, id));
  if (address === null) return null;
  const { deskChannel, deskTs, merchantChannel } = (await parts.store.cases.byId(id)) ?? found;
  const card =
    owner && deskChannel && deskTs ? await merchantPlace(parts, deskChannel, deskTs) : null;
  const told = owner ? [] : toldBy(parts, line, found);
  const view = caseLineView(line, {
    caseNumber: id,
    merchantName: (await parts.directory.factsOf(merchantChannel)).name,
    told,
    cardLink: card?.channelLink ?? null,
  });
  const broadcast = owner === null && isForAll(line) && parts.settings.onDuty.length === 0;
  return post(parts.client, { ...address, broadcast }, view, mark);
}

async function ownersPlace({ escalation }: SenderParts): Promise<Address | null> {
  const owner = (await escalation.places()).find(({ kind }) => kind === 'owner');
  return owner ? { channel: owner.channel, root: null } : null;
}

function isForOwner(line: CaseLine): boolean {
  return line.kind === 'reminder' && line.audience === 'owner';
}

function isForAll(line: CaseLine): boolean {
  return line.kind === 'reminder' && line.audience !== 'assignee';
}

/** Who is mentioned: ever more people, the later it gets. */
function toldBy(
  { settings: { onDuty } }: SenderParts,
  line: CaseLine,
  { assignee }: StoredCase,
): readonly string[] {
  const has = assignee === null ? [] : [assignee];
  switch (line.kind) {
    case 'on-duty':
      return onDuty;
    case 'reminder':
      return line.audience === 'assignee' ? has : [...new Set([...has, ...onDuty])];
    case 'claim-released':
      return [line.from];
    case 'close-notice':
    case 'closed-by-silence':
    case 'back-to-bot':
      return [];
  }
}
