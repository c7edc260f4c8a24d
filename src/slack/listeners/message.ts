import type { Conversation } from '../../dialogue/conversation.ts';
import { decodeMarkup } from '../../nlu/markup.ts';
import type { Said } from '../../turn.ts';
import type { ChannelFacts, Role } from '../directory.ts';
import type { MessageGesture } from '../gesture.ts';

/** What a message means to the desk. */
export type Listened =
  | { readonly kind: 'heard'; readonly said: Said }
  /** an agent speaks in a merchant's thread: from now on the thread is theirs */
  | { readonly kind: 'agent-spoke' }
  | { readonly kind: 'dropped'; readonly why: string };

/** All that decides whether a message is for the desk. */
export interface MessageSetting {
  readonly botUser: string;
  readonly deskChannel: string;
  readonly role: Role;
  readonly channel: ChannelFacts;
  /** the thread's conversation; null where the desk knows none */
  readonly conversation: Conversation | null;
}

/** Decides whether a message is for the desk at all. Pure. */
export function listen(message: MessageGesture, setting: MessageSetting): Listened {
  const { mentions } = decodeMarkup(message.text);
  const direct = setting.channel.direct || message.direct;
  const mentioned = direct || mentions.includes(setting.botUser);

  if (message.channel === setting.deskChannel) return dropped('the desk is not a merchant channel');
  if (setting.role === 'agent' && !direct) return ofAgent(mentioned, setting);
  if (mentions.length > 0 && !mentioned) return dropped('it addresses another person');
  if (!mentioned && !isForUs(message, setting)) return dropped('it is not addressed to the desk');
  return {
    kind: 'heard',
    said: { kind: 'text', text: message.text, masked: message.masked, mentioned },
  };
}

/** Agents are never answered; one who speaks in a merchant's thread takes it over. */
function ofAgent(mentioned: boolean, { conversation }: MessageSetting): Listened {
  return conversation?.spoken && !mentioned
    ? { kind: 'agent-spoke' }
    : dropped('agents are not answered');
}

/**
 * Without a mention: top-level questions where outsiders are, and in a thread of the desk's own
 * the asker's follow-ups. People's threads are people's.
 */
function isForUs(message: MessageGesture, { channel, conversation }: MessageSetting): boolean {
  const topLevel = message.root === message.ts;
  if (topLevel) return channel.shared;
  if (!conversation?.spoken) return false;
  return conversation.owner === 'person' || conversation.asker === message.user;
}

function dropped(why: string): Listened {
  return { kind: 'dropped', why };
}
