import type { Conversation } from '../../dialogue/conversation.ts';
import { decodeMarkup } from '../../nlu/text/markup.ts';
import type { ChannelMode } from '../../ports/channels.ts';
import type { Said } from '../../turn.ts';
import type { Role } from '../directory/directory.ts';
import type { MessageGesture } from '../receive/gesture.ts';

/** What a message means to the desk. */
export type Listened =
  | {
      readonly kind: 'heard';
      readonly said: Said;
      /** the answer goes to the desk's people, who may send it */
      readonly draft: boolean;
      /** asked in passing in a thread of others, which stays theirs */
      readonly passing: boolean;
    }
  /** an agent speaks in a merchant's thread: from now on the thread is theirs */
  | { readonly kind: 'agent-spoke' }
  /** an agent wants to know what the desk makes of a text */
  | { readonly kind: 'agent-asked' }
  | { readonly kind: 'dropped'; readonly why: string };

/** All that decides whether a message is for the desk. */
export interface MessageSetting {
  readonly botUser: string;
  readonly deskChannel: string;
  readonly role: Role;
  readonly direct: boolean;
  readonly mode: ChannelMode;
  /** the thread's conversation; null where the desk knows none */
  readonly conversation: Conversation | null;
}

/** Decides whether a message is for the desk at all. Pure. */
export function listen(message: MessageGesture, setting: MessageSetting): Listened {
  const { mentions } = decodeMarkup(message.text);
  const { conversation, direct, mode } = setting;
  const named = mentions.includes(setting.botUser);
  if (setting.role === 'agent' && !direct) return ofAgent(named, setting);
  if (message.channel === setting.deskChannel) return dropped('the desk is not a merchant channel');

  const mentioned = direct || named;
  const toOther = mentions.length > 0 && !mentioned;
  const why = passedOver(message, setting, mentioned, toOther);
  if (why !== null) return dropped(why);
  return {
    kind: 'heard',
    said: { kind: 'text', text: message.text, masked: message.masked, mentioned },
    draft: mode === 'draft',
    passing: !direct && !isTopLevel(message) && conversation?.asker !== message.user,
  };
}

/** Why a merchant's message is none for the desk; null where it is one. */
function passedOver(
  message: MessageGesture,
  setting: MessageSetting,
  mentioned: boolean,
  toOther: boolean,
): string | null {
  const { conversation, mode } = setting;
  if (conversation && isPersons(conversation)) return null;
  if (mode === 'off') return 'the desk is switched off in this channel';
  if (toOther) return 'it addresses another person';
  return mentioned || isForUs(message, setting) ? null : 'it is not addressed to the desk';
}

/** Agents get no answer in public; one who speaks in a merchant's thread takes it over. */
function ofAgent(named: boolean, { conversation }: MessageSetting): Listened {
  if (named) return { kind: 'agent-asked' };
  return conversation?.spoken ? { kind: 'agent-spoke' } : dropped('agents are not answered');
}

/**
 * Without a mention: top-level questions where the desk speaks by itself, and in a thread of the
 * desk's own the asker's follow-ups. People's threads are people's.
 */
function isForUs(message: MessageGesture, { conversation, mode }: MessageSetting): boolean {
  if (isTopLevel(message)) return mode === 'auto' || mode === 'draft';
  if (!conversation?.spoken || !conversation.adopted) return false;
  return conversation.asker === message.user;
}

/** A thread that the desk has passed to a person: all that is said in it is theirs to read. */
function isPersons({ spoken, adopted, owner }: Conversation): boolean {
  return spoken && adopted && owner === 'person';
}

function isTopLevel({ root, ts }: MessageGesture): boolean {
  return root === ts;
}

function dropped(why: string): Listened {
  return { kind: 'dropped', why };
}
