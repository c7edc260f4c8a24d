import { deliveryRow } from '../delivery/delivery-row.ts';
import type { DeliveryBody } from '../delivery.ts';
import { LANGUAGES } from '../knowledge/text.ts';
import type { Incident, ToldThread } from '../ports/incident.ts';
import type { NewDelivery, Ports, Store } from '../store.ts';

/** What an agent wants to be known, masked. */
export interface IncidentDraft {
  readonly topic: string;
  readonly text: Incident['text'];
  readonly who: string;
}

/** Why nothing came of it: a value that becomes a sentence. */
export type IncidentRefusal = 'already-decided' | 'another-is-active' | 'none-is-active';

/** What came of a move of an incident. */
export type IncidentResult =
  | { readonly ok: true }
  | { readonly ok: false; readonly refusal: IncidentRefusal };

/** Keeps a draft and puts it to the agents. */
export async function draftIncident(
  store: Store,
  { topic, text, who }: IncidentDraft,
  at: number,
): Promise<Incident> {
  return await store.transaction(async (ports) => {
    const drafted = await ports.incidents.draft({ topic, text, draftedBy: who, draftedAt: at });
    await note(ports, drafted.id, 'draft', who, at);
    await ports.outbox.add([card(drafted, `incident:${drafted.id}`, who, at)]);
    return drafted;
  });
}

/** From now on answers of its cause begin with it. In a transaction of the caller's. */
export async function approveIncident(
  ports: Ports,
  { id, who }: { readonly id: number; readonly who: string },
  at: number,
): Promise<IncidentResult> {
  const draft = await ports.incidents.byId(id);
  if (!draft) return { ok: false, refusal: 'already-decided' };
  if (draft.state === 'draft' && (await ports.incidents.active(draft.topic))) {
    return { ok: false, refusal: 'another-is-active' };
  }
  return await decide(ports, { id, who, to: 'active' }, at);
}

/** It is not shown to anybody. In a transaction of the caller's. */
export async function discardIncident(
  ports: Ports,
  { id, who }: { readonly id: number; readonly who: string },
  at: number,
): Promise<IncidentResult> {
  return await decide(ports, { id, who, to: 'discarded' }, at);
}

async function decide(
  ports: Ports,
  {
    id,
    who,
    to,
  }: { readonly id: number; readonly who: string; readonly to: 'active' | 'discarded' },
  at: number,
): Promise<IncidentResult> {
  const moved = await ports.incidents.move(id, 'draft', to, at);
  if (!moved) return { ok: false, refusal: 'already-decided' };
  await note(ports, id, to === 'active' ? 'approve' : 'discard', who, at);
  await ports.outbox.add([card(moved, `incident:${id}:${to}`, who, at)]);
  return { ok: true };
}

/** It is over: everybody who was told is told once. */
export async function endIncident(
  store: Store,
  { topic, who }: { readonly topic: string; readonly who: string },
  at: number,
): Promise<IncidentResult> {
  return await store.transaction(async (ports) => {
    const active = await ports.incidents.active(topic);
    const ended = active && (await ports.incidents.move(active.id, 'active', 'ended', at));
    if (!ended) return { ok: false, refusal: 'none-is-active' };
    await note(ports, ended.id, 'end', who, at);
    const told = await ports.incidents.told.of(ended.id);
    await ports.outbox.add([
      card(ended, `incident:${ended.id}:ended`, who, at),
      ...told.map((thread) => recovered(ended, thread, at)),
    ]);
    return { ok: true };
  });
}

async function note({ audit }: Ports, id: number, action: string, actor: string, at: number) {
  await audit.add({ at, actor, action, subject: `incident:${id}`, detail: '' });
}

function card(incident: Incident, key: string, who: string, at: number): NewDelivery {
  const body: DeliveryBody = { kind: 'incident', incident: incident.id, who };
  return deliveryRow(key, `incident:${incident.id}`, body, { at });
}

function recovered({ id }: Incident, thread: ToldThread, at: number): NewDelivery {
  const { conversation, channel, root, person: user } = thread;
  const language = LANGUAGES.find((known) => known === thread.language) ?? 'en';
  const body: DeliveryBody = {
    kind: 'merchant',
    conversation,
    channel,
    root,
    message: root,
    user,
    case: null,
    outbound: { to: 'merchant', kind: 'incident-over', language },
  };
  return deliveryRow(`incident:${id}:over:${conversation}`, conversation, body, { at });
}
