import type { WebClient } from '@slack/web-api';
import type { DeskSettings } from '../../cases/desk-settings.ts';
import type { DeliveryBody } from '../../delivery.ts';
import type { Content } from '../../knowledge/content.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Store } from '../../store.ts';
import type { DeskChannel } from '../directory/desk-channel.ts';
import type { Directory } from '../directory/directory.ts';
import type { Escalation } from '../directory/escalation.ts';
import type { Lock } from '../locks.ts';
import type { Mark } from './mark.ts';

/** What every delivery needs. */
export interface SenderParts {
  /** without retries of its own: what may have been carried out is looked up first */
  readonly client: WebClient;
  readonly store: Store;
  readonly content: () => Content;
  readonly knowledge: () => Knowledge;
  readonly directory: Directory;
  readonly desk: DeskChannel;
  /** hours, targets and who is on duty */
  readonly settings: DeskSettings;
  /** who gets the cases when the desk's channel fails */
  readonly escalation: Escalation;
  /** held for a conversation from the look at its owner until the answer is out */
  readonly lock: Lock;
  readonly now: () => number;
}

/** A delivery that is read, with what marks its messages in Slack. */
export interface Sending<Body extends DeliveryBody = DeliveryBody> {
  readonly mark: Mark;
  readonly body: Body;
}
