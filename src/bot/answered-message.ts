import type { Said } from '../turn.ts';
import type { Heard } from './heard.ts';

/** A message, wherever it stands, for which one of our people answers through the bot. */
export interface AnsweredMessage {
  readonly event: Heard['event'];
  /** the agent */
  readonly who: string;
  readonly agentName: string;
  /** the conversation that the thread belongs to, which may be held in another thread */
  readonly conversation: string;
  readonly channel: string;
  /** ts of the first message of its thread */
  readonly root: string;
  readonly message: string;
  /** who wrote it */
  readonly author: string;
  /** masked */
  readonly text: string;
  readonly masked: number;
  /** people of several outside organisations read the channel */
  readonly mixed: boolean;
}

/** The message as the desk would have heard it. */
export function heardAs(answered: AnsweredMessage, at: number): Heard {
  const { event, conversation, channel, root, message, author, text, masked, mixed } = answered;
  const said: Said = { kind: 'text', text, masked, mentioned: true };
  return {
    event,
    conversation,
    at,
    channel,
    root,
    message,
    user: author,
    said,
    draft: false,
    passing: root !== message,
    filesOnly: false,
    topLevel: root === message,
    absorbs: [],
    mixed,
    threads: [],
  };
}
