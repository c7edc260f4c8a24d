import type { DeliveryBody } from '../../delivery.ts';
import { incidentView } from '../views/incident-view.ts';
import { deskPlace } from './desk-place.ts';
import { post } from './post.ts';
import type { SenderParts, Sending } from './sending.ts';

/** Puts a known problem to the agents, or edits what stands there to what it is now. */
export async function sendIncident(
  parts: SenderParts,
  { mark, body }: Sending<Extract<DeliveryBody, { kind: 'incident' }>>,
): Promise<string | null> {
  const { store, client, directory } = parts;
  const incident = await store.incidents.byId(body.incident);
  if (!incident) return null;
  const names = {
    drafted: await directory.nameOf(incident.draftedBy),
    last: await directory.nameOf(body.who),
  };
  const view = incidentView(incident, names);
  const place = await deskPlace(parts, mark, null);
  if (place === null) return null;
  const ts = await store.receipts.of(`incident:${incident.id}`);
  if (ts === null) return post(client, place, view, mark);
  await client.chat.update({ channel: place.channel, ts, text: view.text, blocks: view.blocks });
  return null;
}
