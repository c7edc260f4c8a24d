import { approveIncident, discardIncident, type IncidentRefusal } from '../../desk/incidents.ts';
import type { InboxEvent } from '../../store.ts';
import type { Pressed } from '../listeners/pressed.ts';
import type { PressedGesture } from '../receive/gesture.ts';
import type { HandlerParts } from './handler-parts.ts';
import { refuse } from './refuse.ts';

const FOR_AGENTS = 'This button is for the support team, in the desk’s own channel.';
const SENTENCES: Readonly<Record<IncidentRefusal, string>> = {
  'already-decided': 'Somebody has decided on this one already.',
  'another-is-active': 'Another known problem of this cause is shown: end that one first.',
  'none-is-active': 'No known problem is shown for this cause.',
};

/** An agent decides, where the text was put to them, whether merchants see it. */
export async function handleIncidentPress(
  parts: HandlerParts,
  event: InboxEvent,
  { user, channel }: PressedGesture,
  { incident: id, approved }: Extract<Pressed, { readonly kind: 'incident' }>,
): Promise<void> {
  const { directory, deskChannel, escalation, store, now } = parts;
  const inside = channel === deskChannel.id || escalation.holds(channel, user);
  if (!inside || (await directory.roleOf(user)) !== 'agent') {
    const why = `${user} may not decide on known problems from ${channel}`;
    return refuse(parts, event, { channel, user, sentence: FOR_AGENTS, why });
  }
  const decide = approved ? approveIncident : discardIncident;
  const result = await store.transaction(async (ports) => {
    await ports.inbox.done(event, now());
    return await decide(ports, { id, who: user }, now());
  });
  if (result.ok) return;
  const text = SENTENCES[result.refusal];
  await parts.client.chat.postEphemeral({ channel, user, text });
}
