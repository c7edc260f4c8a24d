import type { Heard } from '../../bot/heard.ts';
import { type Conversation, parseConversation } from '../../dialogue/conversation.ts';
import { phrase } from '../../dialogue/phrase.ts';
import type { PhraseName } from '../../knowledge/phrases.ts';
import type { InboxEvent } from '../../store.ts';
import type { Pressed } from '../listeners/pressed.ts';
import type { PressedGesture } from '../receive/gesture.ts';
import type { HandlerParts } from './handler-parts.ts';
import { refuse } from './refuse.ts';

type MerchantPressed = Extract<Pressed, { readonly kind: 'merchant' }>;

/**
 * A button of an answer or a question. What it stands for is looked up, and so is who pressed it: the
 * asker, or anybody else of the merchant's.
 */
export async function handleMerchantPress(
  parts: HandlerParts,
  event: InboxEvent,
  pressed: PressedGesture,
  read: MerchantPressed,
): Promise<void> {
  const stored = await parts.store.conversations.load(read.conversation);
  const conversation = stored && parseConversation(stored.state);
  const problem = await whyNot(parts, pressed, read, conversation);
  if (problem === null) {
    await parts.bot.receive(await heard(parts, event, pressed, read));
    return;
  }
  const { channel, user, action } = pressed;
  const language = conversation?.language ?? 'en';
  await refuse(parts, event, {
    channel,
    user,
    sentence: phrase(parts.brain().knowledge.content, problem, language),
    why: `${user} pressed ${action}: ${problem}`,
  });
}

/** Null where the button counts. "Talk to a person" does, however old it is. */
async function whyNot(
  { directory }: HandlerParts,
  { channel, user }: PressedGesture,
  { conversation: id, said }: MerchantPressed,
  conversation: Conversation | null,
): Promise<PhraseName | null> {
  if (!id.startsWith(`${channel}:`)) return 'stale-button';
  const wantsPerson = said.kind === 'vote' && said.vote === 'person';
  if (!conversation && !wantsPerson) return 'stale-button';
  // In a direct message one of our own may be the asker.
  if (conversation?.asker === user) return null;
  if ((await directory.roleOf(user)) === 'agent') return 'not-your-button';
  const asker = conversation?.asker ?? user;
  const team = await directory.teamOf(user);
  const { mixed } = await directory.factsOf(channel);
  const stranger = team === null || (mixed && team !== (await directory.teamOf(asker)));
  return stranger ? 'not-your-button' : null;
}

async function heard(
  { directory }: HandlerParts,
  event: InboxEvent,
  { channel, root, ts, user }: PressedGesture,
  { conversation, said }: MerchantPressed,
): Promise<Heard> {
  return {
    event,
    conversation,
    at: event.receivedAt,
    channel,
    root,
    message: ts,
    user,
    said,
    draft: false,
    passing: false,
    mixed: (await directory.factsOf(channel)).mixed,
    filesOnly: false,
    topLevel: false,
    absorbs: [],
    threads: [],
  };
}
