import { readable } from '../../bot/message-parts.ts';
import { type DeliveryBody, deliverySchema } from '../../delivery.ts';
import type { DeskMessage } from '../views/message.ts';
import { relayedMessageView } from '../views/relayed-message-view.ts';
import { alreadyPosted } from './already-posted.ts';
import { markOfPart } from './mark.ts';
import { refusedWith } from './refused-with.ts';
import type { SenderParts, Sending } from './sending.ts';

/**
 * Edits what was relayed to a case's thread to the words as they are now. Long words are several
 * messages, found again by their keys; one that is not needed any more is taken away.
 */
export async function sendRelayRevised(
  parts: SenderParts,
  { body }: Sending<Extract<DeliveryBody, { kind: 'relay-revised' }>>,
): Promise<null> {
  const { store, directory, desk } = parts;
  const kept = (await store.receipts.under(`desk:${body.conversation}`)).find(
    ({ key }) => key === body.replaces,
  );
  const before = kept && deliverySchema.parse(JSON.parse(kept.body));
  if (!kept || before?.kind !== 'desk' || before.outbound.kind !== 'relay') return null;
  const problem = await desk.check();
  if (problem) throw new Error(problem);
  const found = await store.cases.byId(body.case);
  const channel = found?.deskChannel ?? desk.id;
  const author = await directory.nameOf(body.user);
  const messages = relayedMessageView({ author, text: readable(body.parts) });
  const posted = relayedMessageView({ author, text: before.outbound.text }).length;
  for (let index = 0; index < posted; index += 1) {
    const mark = markOfPart({ ...kept, attempts: 2 }, index);
    const ts = await alreadyPosted(parts.client, { channel, root: found?.deskTs ?? null }, mark);
    if (ts !== null) await show(parts, channel, ts, messages[index] ?? null);
  }
  return null;
}

async function show(
  { client }: SenderParts,
  channel: string,
  ts: string,
  message: DeskMessage | null,
): Promise<void> {
  try {
    if (message === null) await client.chat.delete({ channel, ts });
    else await client.chat.update({ channel, ts, text: message.text, blocks: message.blocks });
  } catch (error) {
    if (!refusedWith(error, 'message_not_found')) throw error;
  }
}
