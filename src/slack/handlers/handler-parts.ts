import type { WebClient } from '@slack/web-api';
import type { Bot } from '../../bot.ts';
import type { Brain } from '../../brain.ts';
import type { DeskSettings } from '../../cases/desk-settings.ts';
import type { Desk } from '../../desk.ts';
import type { InboxEvent, Store } from '../../store.ts';
import type { DeskChannel } from '../directory/desk-channel.ts';
import type { Directory } from '../directory/directory.ts';
import type { Escalation } from '../directory/escalation.ts';
import type { Lock } from '../locks.ts';

/** All that the handlers of gestures need. */
export interface HandlerParts {
  readonly bot: Bot;
  readonly desk: Desk;
  readonly store: Store;
  readonly client: WebClient;
  readonly directory: Directory;
  readonly deskChannel: DeskChannel;
  /** who gets the cases when the desk's channel fails */
  readonly escalation: Escalation;
  readonly brain: () => Brain;
  /** what is known of each channel */
  readonly settings: DeskSettings;
  readonly botUser: string;
  readonly now: () => number;
  /** how far apart the messages of one burst are at most */
  readonly burstMs: number;
  /** held for a conversation while its owner changes and while an answer to it is sent */
  readonly lock: Lock;
  /** what the bot says where it was invited */
  readonly introduction: () => string;
  /** told of each gesture that is not for the desk, and why */
  readonly onDropped: (event: InboxEvent, why: string) => void;
}
