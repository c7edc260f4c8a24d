import { type AnsweredMessage, heardAs } from '../bot/answered-message.ts';
import type { Heard } from '../bot/heard.ts';
import { channelSettings, type DeskSettings } from '../cases/desk-settings.ts';
import { type Conversation, newConversation, parseConversation } from '../dialogue/conversation.ts';
import type { Turn } from '../dialogue/respond.ts';
import type { Ports } from '../store.ts';
import { takeTurn } from '../turn.ts';
import type { DeskParts } from './act.ts';

/** What the desk makes of a message that one of us picked, before anything of it is kept. */
export interface PickedMessage {
  readonly heard: Heard;
  readonly turn: Turn;
  /** of the conversation as it is stored; 0 where it is not */
  readonly version: number;
  /** whether the message stands in the transcript already */
  readonly known: boolean;
}

/** Looks at the message as if it had been said to the bot now, whoever has the thread. */
export async function pick(
  { conversations }: Pick<Ports, 'conversations'>,
  { brain }: Pick<DeskParts, 'brain'>,
  settings: DeskSettings,
  answered: AnsweredMessage,
  at: number,
): Promise<PickedMessage> {
  const heard = heardAs(answered, at);
  const stored = await conversations.load(heard.conversation);
  const before = stored ? parseConversation(stored.state) : begun(heard, settings);
  const fresh = { ...before, owner: 'bot', question: '', pending: null } as const;
  const transcript = await conversations.transcript(heard.conversation);
  return {
    heard,
    turn: takeTurn(brain(), fresh, heard.said),
    version: stored?.version ?? 0,
    known: transcript.some(({ who, text }) => who !== 'agent' && text === answered.text),
  };
}

/** Keeps the conversation as it is from now on, and the message where it was not heard before. */
export async function keep(
  { conversations }: Pick<Ports, 'conversations'>,
  { heard: { conversation: id, said }, version, known }: PickedMessage,
  next: Conversation,
  at: number,
): Promise<void> {
  await conversations.save({ id, state: JSON.stringify(next), version }, at);
  if (known || said.kind !== 'text') return;
  await conversations.say(id, { at, who: 'merchant', text: said.text });
}

/** A thread of people's in which one of us has the bot speak stays theirs. */
function begun({ conversation, user, channel, passing, mixed }: Heard, settings: DeskSettings) {
  const { provider, language } = channelSettings(settings, channel);
  const known = mixed ? null : provider;
  return { ...newConversation(conversation, user, known), language, adopted: !passing };
}
