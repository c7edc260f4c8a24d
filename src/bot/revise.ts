import type { Brain } from '../brain.ts';
import type { DeliveryBody } from '../delivery.ts';
import { type Conversation, newConversation, parseConversation } from '../dialogue/conversation.ts';
import type { Outbound } from '../dialogue/outbound.ts';
import { type QuestionPart, withPart, wordsOf } from '../dialogue/question-part.ts';
import type { Turn } from '../dialogue/respond.ts';
import type { Ports } from '../store.ts';
import { saveCase } from '../stored-case/save-case.ts';
import { type Said, takeTurn } from '../turn.ts';
import { withWhy } from './explain-turn.ts';
import type { Heard } from './heard.ts';
import { keepTurn } from './keep-turn.ts';
import { partsOf, readable } from './message-parts.ts';
import { relayedCopy } from './relayed-copy.ts';
import { reword } from './reword.ts';

type SaidWords = Extract<Said, { readonly kind: 'text' }>;

/** The turn, with the messages that its card replies to: where one is edited, the card is. */
export function withCard(heard: Heard, turn: Turn): Turn {
  const index = turn.outbound.findIndex(isCard);
  if (index === -1) return turn;
  const key = `${heard.event.key}:${index}`;
  const card = { message: heard.message, key, parts: partsOf(heard) };
  return { ...turn, conversation: { ...turn.conversation, card } };
}

/**
 * What is to be done where a message was edited. One that the last card replies to is understood anew,
 * with the others that it was taken together with; for any other the new words are noted, and shown to
 * the people who have the thread.
 */
export async function revise(
  ports: Ports,
  brain: Brain,
  heard: Heard,
  at: number,
): Promise<readonly DeliveryBody[]> {
  if (heard.said.kind !== 'text') return [];
  const taken = await reword(ports, heard, heard.said.text, at);
  return [...taken, ...(await understandAnew(ports, brain, heard, heard.said, at))];
}

async function understandAnew(
  ports: Ports,
  brain: Brain,
  heard: Heard,
  said: SaidWords,
  at: number,
): Promise<readonly DeliveryBody[]> {
  const stored = await ports.conversations.load(heard.conversation);
  if (!stored) return [];
  const before = parseConversation(stored.state);
  const parts = partsOfCard(before, heard.message, said.text);
  const { card } = before;
  if (before.owner === 'person' || before.closed || !card || !parts) {
    return noteEdit(ports, heard, said.text, before);
  }
  const turn = takeTurn(brain, anew(before), { ...said, text: wordsOf(parts) });
  const conversation = { ...turn.conversation, card: { ...card, parts }, spoken: true };
  const again = withWhy(brain, heard, { ...turn, conversation }, at, card.key);
  const bodies = await keepTurn(ports, heard, stored.version, again, at);
  return bodies.map((body) =>
    body.kind === 'merchant' && isCard(body.outbound)
      ? { ...body, kind: 'revised', replaces: card.key }
      : body,
  );
}

/** The messages of the last card with new words in one; null where it is none of them. */
function partsOfCard(
  { card }: Conversation,
  message: string,
  text: string,
): readonly QuestionPart[] | null {
  if (!card) return null;
  const parts = card.parts.length > 0 ? card.parts : [{ message: card.message, text }];
  return withPart(parts, message, text);
}

/** As if nothing had been said yet, in the language that was used. */
function anew({ id, asker, provider, language, adopted }: Conversation): Conversation {
  return { ...newConversation(id, asker, provider), language, adopted };
}

async function noteEdit(
  ports: Ports,
  heard: Heard,
  words: string,
  { owner }: Conversation,
): Promise<readonly DeliveryBody[]> {
  const { conversation, at, channel, root, message, user } = heard;
  const edited = `(edited) ${words}`;
  await ports.conversations.say(conversation, { at, who: 'merchant', text: edited });
  const found = await ports.cases.current(conversation);
  if (owner !== 'person' || !found) return [];
  await saveCase(ports, found, at);
  const copy = await relayedCopy(ports, conversation, message);
  const changed = copy && withPart(copy.parts, message, edited);
  if (copy && changed) {
    const again = { conversation, user, case: copy.case, replaces: copy.key, parts: changed };
    return [{ kind: 'relay-revised', ...again }];
  }
  const parts = [{ message, text: edited }];
  const thread = { conversation, channel, root, message, user, case: found.id };
  const outbound = { to: 'desk', kind: 'relay', text: readable(parts) } as const;
  return [{ kind: 'desk', ...thread, outbound, parts }];
}

function isCard({ to, kind }: Outbound): boolean {
  return to === 'merchant' && (kind === 'answer' || kind === 'question');
}
