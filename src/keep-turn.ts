import type { DeliveryBody } from './delivery.ts';
import { plainOutbound } from './dialogue/plain-text.ts';
import type { Turn } from './dialogue/respond.ts';
import type { Heard } from './heard.ts';
import { joinThreads } from './hold-back.ts';
import type { Ports } from './store.ts';
import { bodiesOf } from './turn-deliveries.ts';

/** Stores what a turn changed, and gives what it has to say. */
export async function keepTurn(
  ports: Ports,
  heard: Heard,
  version: number,
  turn: Turn,
  at: number,
): Promise<readonly DeliveryBody[]> {
  const { conversation } = turn;
  await ports.conversations.save(
    { id: conversation.id, state: JSON.stringify(conversation), version },
    at,
  );
  await joinThreads(ports, heard, heard.threads, conversation.id, at);
  const found = await caseOf(ports, heard, turn, at);
  await note(ports, heard, turn, at);
  return bodiesOf(heard, turn, found);
}

/** The case that this turn opens, or the one that is open already. */
async function caseOf(ports: Ports, heard: Heard, turn: Turn, at: number) {
  const open = await ports.cases.current(turn.conversation.id);
  if (open || !turn.opens) return open;
  const { topic, language } = turn.opens;
  return await ports.cases.open({
    conversation: turn.conversation.id,
    facts: JSON.stringify(turn.opens),
    topic,
    language,
    merchantChannel: heard.channel,
    merchantUser: heard.user,
    createdAt: at,
  });
}

/** Both sides' words for the transcript; a pressed button leaves no words. */
async function note(ports: Ports, heard: Heard, turn: Turn, at: number) {
  const { id } = turn.conversation;
  if (heard.said.kind === 'text') {
    const text = heard.filesOnly ? '(a picture or file)' : heard.said.text;
    await ports.conversations.say(id, { at: heard.at, who: 'merchant', text });
  }
  for (const outbound of turn.outbound) {
    const text = outbound.to === 'merchant' ? plainOutbound(outbound) : null;
    if (text) await ports.conversations.say(id, { at, who: 'bot', text });
  }
}
