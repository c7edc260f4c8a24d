import type { WebClient } from '@slack/web-api';
import type { DeliveryBody } from '../delivery.ts';
import type { Content } from '../knowledge/content.ts';
import type { Store } from '../store.ts';
import type { DeskChannel } from './desk-channel.ts';
import type { Directory } from './directory.ts';
import type { Lock } from './locks.ts';
import type { Mark } from './send/mark.ts';

/** What every delivery needs. */
export interface SenderParts {
  /** without retries of its own: what may have been carried out is looked up first */
  readonly client: WebClient;
  readonly store: Store;
  readonly content: () => Content;
  readonly directory: Directory;
  readonly desk: DeskChannel;
  /** held for a conversation from the look at its owner until the answer is out */
  readonly lock: Lock;
  readonly now: () => number;
}

/** A delivery that is read, with what marks its messages in Slack. */
export interface Sending<Body extends DeliveryBody = DeliveryBody> {
  readonly mark: Mark;
  readonly body: Body;
}
