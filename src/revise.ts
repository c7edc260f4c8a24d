import type { Brain } from './brain.ts';
import type { DeliveryBody } from './delivery.ts';
import { type Conversation, newConversation, parseConversation } from './dialogue/conversation.ts';
import type { Outbound } from './dialogue/outbound.ts';
import type { Turn } from './dialogue/respond.ts';
import type { Heard } from './heard.ts';
import { keepTurn } from './keep-turn.ts';
import type { Ports } from './store.ts';
import { takeTurn } from './turn.ts';

/** The turn, with which message its card replies to: where that is edited, the card is. */
export function withCard(heard: Heard, turn: Turn): Turn {
  const index = turn.outbound.findIndex(isCard);
  if (index === -1) return turn;
  const card = { message: heard.message, key: `${heard.event.key}:${index}` };
  return { ...turn, conversation: { ...turn.conversation, card } };
}

/**
 * What is to be done where a message was edited. The one that the last card replies to is understood
 * anew; for any other the new words are noted, and passed on where a person has the thread.
 */
export async function revise(
  ports: Ports,
  brain: Brain,
  heard: Heard,
  at: number,
): Promise<readonly DeliveryBody[]> {
  const stored = await ports.conversations.load(heard.conversation);
  if (!stored || heard.said.kind !== 'text') return [];
  const before = parseConversation(stored.state);
  const { card } = before;
  if (before.owner === 'person' || card?.message !== heard.message) {
    return noteEdit(ports, heard, heard.said.text, before);
  }
  const turn = takeTurn(brain, anew(before), heard.said);
  const conversation = { ...turn.conversation, card, spoken: true };
  const bodies = await keepTurn(ports, heard, stored.version, { ...turn, conversation }, at);
  return bodies.map((body) =>
    body.kind === 'merchant' && isCard(body.outbound)
      ? { ...body, kind: 'revised', replaces: card.key }
      : body,
  );
}

/** As if nothing had been said yet, in the language that was used. */
function anew({ id, asker, provider, language, adopted }: Conversation): Conversation {
  return { ...newConversation(id, asker, provider), language, adopted };
}

async function noteEdit(
  ports: Ports,
  { conversation, at, channel, root, message, user }: Heard,
  words: string,
  { owner }: Conversation,
): Promise<readonly DeliveryBody[]> {
  const text = `(edited) ${words}`;
  await ports.conversations.say(conversation, { at, who: 'merchant', text });
  const found = await ports.cases.current(conversation);
  if (owner !== 'person' || !found) return [];
  const thread = { conversation, channel, root, message, user, case: found.id };
  return [{ kind: 'desk', ...thread, outbound: { to: 'desk', kind: 'relay', text } }];
}

function isCard({ to, kind }: Outbound): boolean {
  return to === 'merchant' && (kind === 'answer' || kind === 'question');
}
