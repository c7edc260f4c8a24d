import { deliveryRow } from '../../delivery/delivery-row.ts';
import type { DeliveryBody } from '../../delivery.ts';
import type { InboxEvent, Ports } from '../../store.ts';
import type { InvitedGesture } from '../receive/gesture.ts';
import type { HandlerParts } from './handler-parts.ts';
import { recheckCases } from './recheck-cases.ts';

/** The bot came to a channel: it says what it is. */
export async function introduce(
  parts: HandlerParts,
  event: InboxEvent,
  { channel }: InvitedGesture,
): Promise<void> {
  const { store, now, deskChannel, escalation } = parts;
  await recheckCases(parts, channel, event.key);
  const ours = escalation.isFallback(channel) ? channel : deskChannel.id;
  await store.transaction(async (ports) => {
    await planIntroduction(ports, channel, ours, now());
    await ports.inbox.done(event, now());
  });
}

/** Once for each channel, never in one of the desk's own and not where it is switched off. */
export async function planIntroduction(
  { channels, outbox }: Ports,
  channel: string,
  deskChannel: string,
  at: number,
): Promise<void> {
  if (channel === deskChannel || (await channels.modeOf(channel)) === 'off') return;
  if (!(await channels.introduce(channel, at))) return;
  const body: DeliveryBody = { kind: 'introduction', channel };
  const key = `introduction:${channel}`;
  await outbox.add([deliveryRow(key, key, body, { at })]);
}
