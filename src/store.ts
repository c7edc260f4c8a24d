/**
 * The port to durable memory. Implementations live in `store/`; the contract suite in
 * `tests/store/contract` says what each must do. Times are epoch milliseconds and come from the caller.
 */

import type { Closing } from './cases/outcome.ts';
import type { Asked, Channels } from './ports/channels.ts';
import type { Figures } from './ports/figures.ts';
import type { HandOvers } from './ports/hand-over.ts';
import type { Incidents } from './ports/incident.ts';
import type { GivenBack, Hold, Lease, Retry } from './ports/lease.ts';
import type { Leftovers } from './ports/leftovers.ts';
import type { Maintenance } from './ports/maintenance.ts';
import type { Backlog, Receipts } from './ports/queues.ts';
import type { Seen, SeenMessage } from './ports/seen.ts';

/** Something that happened in Slack, masked, kept before Slack gets its acknowledgement. */
export interface NewEvent {
  /** the same gesture delivered twice has the same key */
  readonly key: string;
  /** events of one order are handled one at a time, oldest first */
  readonly order: string;
  /** place within the order; Slack's `ts` for messages */
  readonly sequence: string;
  readonly body: string;
  /** not to be handled before */
  readonly dueAt: number;
  readonly receivedAt: number;
  /** the message by which its channel was heard of; left out where it tells of none */
  readonly seen?: SeenMessage | undefined;
}

export interface InboxEvent extends NewEvent, Hold {}

export interface Inbox {
  /** Keeps `event` unless its key is known; says whether it was new. */
  add(event: NewEvent): Promise<boolean>;
  /** Leases the oldest due event of an order in which nothing older is unfinished. */
  take(lease: Lease): Promise<InboxEvent | null>;
  /** Throws `LostLeaseError` where the hold has lapsed, so that the transaction around it ends. */
  done(hold: Hold, at: number): Promise<void>;
  /** Gives the event back for a later attempt; after `MAX_ATTEMPTS` it is dead and blocks nothing. */
  retry(hold: Hold, retry: Retry): Promise<GivenBack>;
  /** Events neither done nor dead. */
  waiting(): Promise<number>;
}

/** One thing to do outside: a message to post, or a timer (a row in the future). */
export interface NewDelivery {
  /** of what is due the lowest goes first; 0 where it is left out */
  readonly priority?: number | undefined;
  readonly key: string;
  readonly order: string;
  readonly body: string;
  readonly dueAt: number;
  readonly createdAt: number;
}

export interface Delivery extends NewDelivery, Hold {}

export interface Outbox {
  /** Adds what is new; a key that is known is left as it is. */
  add(deliveries: readonly NewDelivery[]): Promise<void>;
  /** Leases the oldest due delivery of an order in which nothing older is unsent. */
  take(lease: Lease): Promise<Delivery | null>;
  /**
   * `receipt`: Slack's ts where a message was posted; null where nothing was left to send.
   * What still waits under the key `needless` is done with it.
   * Throws `LostLeaseError` where the hold has lapsed.
   */
  sent(hold: Hold, at: number, receipt: string | null, needless?: string): Promise<void>;
  /** Gives the delivery back for a later attempt; after `MAX_ATTEMPTS` it is dead. */
  retry(hold: Hold, retry: Retry): Promise<GivenBack>;
  /** Deliveries neither done nor dead; timers (orders that begin with `TIMER_ORDER`) are left out. */
  waiting(): Promise<number>;
}

/** How often a row is tried before it is dead and an operator must look at it. */
export const MAX_ATTEMPTS = 8;

export interface StoredConversation {
  readonly id: string;
  readonly state: string;
  /** 0 for a conversation that is not stored yet */
  readonly version: number;
}

export interface Conversations {
  load(id: string): Promise<StoredConversation | null>;
  /** Throws `StaleVersionError` where another has saved since `version` was loaded. */
  save(conversation: StoredConversation, at: number): Promise<void>;
  /** What was said so far, oldest first. */
  transcript(id: string): Promise<readonly TranscriptLine[]>;
  say(id: string, line: TranscriptLine): Promise<void>;
  /** Puts `instead` where the merchant's words `text` stand, in the last line that holds them. */
  retract(id: string, text: string, instead: string): Promise<void>;
}

export interface TranscriptLine {
  readonly at: number;
  readonly who: 'merchant' | 'bot' | 'agent';
  readonly text: string;
}

export const CASE_STATUSES = ['open', 'claimed', 'waiting', 'resolved'] as const;
export type CaseStatus = (typeof CASE_STATUSES)[number];

export interface NewCase {
  readonly conversation: string;
  /** what the desk must know, as JSON */
  readonly facts: string;
  readonly topic: string | null;
  readonly language: string;
  readonly merchantChannel: string;
  readonly merchantUser: string;
  readonly createdAt: number;
}

export interface StoredCase extends NewCase {
  readonly id: number;
  readonly status: CaseStatus;
  readonly assignee: string | null;
  /** where its card stands, once posted */
  readonly deskChannel: string | null;
  readonly deskTs: string | null;
  /** ts of the suggested answers in the card's thread, once posted */
  readonly suggestionsTs: string | null;
  /** when the last edit of its card is or was due; see `nextCardEdit` */
  readonly cardDueAt: number | null;
  /** how it ended; null while it is not resolved, and for cases of the first version */
  readonly closing: Closing | null;
  readonly updatedAt: number;
  readonly version: number;
}

export interface CaseFilter {
  readonly status?: CaseStatus | undefined;
  readonly conversation?: string | undefined;
  readonly since?: number | undefined;
  /** cases opened before; the time itself is left out */
  readonly until?: number | undefined;
  readonly merchantChannel?: string | undefined;
  /** what it turned out to be, or, where nobody has said, what it was taken for */
  readonly topic?: string | undefined;
  readonly assignee?: string | undefined;
}

export interface Cases {
  open(newCase: NewCase): Promise<StoredCase>;
  byId(id: number): Promise<StoredCase | null>;
  /** The case of a conversation that is not resolved, if there is one. */
  current(conversation: string): Promise<StoredCase | null>;
  /** Saves a changed case; throws `StaleVersionError` where another has changed it since. */
  update(changed: StoredCase): Promise<StoredCase>;
  /** Newest first. */
  list(filter: CaseFilter): Promise<readonly StoredCase[]>;
}

export interface AuditEntry {
  readonly at: number;
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  readonly detail: string;
}

export interface Audit {
  add(entry: AuditEntry): Promise<void>;
  /** Oldest first. */
  of(subject: string): Promise<readonly AuditEntry[]>;
}

/** A person's verdict on an answer: what the classifier learns from. */
export interface Label {
  readonly at: number;
  readonly conversation: string;
  readonly who: string;
  readonly topic: string | null;
  readonly verdict: string;
  /** why, or what was wrong: one word of ours */
  readonly detail?: string | undefined;
  readonly text: string;
  readonly version: string;
}

export interface Labels {
  /** One verdict for each person, conversation and topic: the last one counts. */
  add(label: Label): Promise<void>;
  list(since: number): Promise<readonly Label[]>;
}

export interface Ports {
  readonly inbox: Inbox;
  readonly conversations: Conversations;
  readonly outbox: Outbox;
  readonly cases: Cases;
  readonly audit: Audit;
  readonly labels: Labels;
  readonly channels: Channels;
  readonly asked: Asked;
  readonly backlog: Backlog;
  readonly receipts: Receipts;
  readonly maintenance: Maintenance;
  readonly handOvers: HandOvers;
  readonly figures: Figures;
  readonly incidents: Incidents;
  readonly leftovers: Leftovers;
  readonly seen: Seen;
}

export interface Store extends Ports {
  /**
   * All of `work` or nothing of it. It is run again where another writer was faster, so it changes
   * nothing but through the ports. Never await Slack in it: the embedded store has one connection.
   */
  transaction<T>(work: (ports: Ports) => Promise<T>): Promise<T>;
  /**
   * Runs `work`, which may wait for Slack, while no other process on the same database runs work under
   * the same `key`. Within one process the caller sees to that. It is not a transaction.
   */
  exclusively<T>(key: string, work: () => Promise<T>): Promise<T>;
  /**
   * Writes a copy of the whole store to `file`, which must not exist, for its owner alone to read.
   * Throws `ConfigError` on PostgreSQL, and Node's error where the file cannot be written.
   */
  backup(file: string): Promise<void>;
  /** What was deleted so far is no longer in the files of the embedded store. */
  scrub(): Promise<void>;
  close(): Promise<void>;
}

/** Another writer was faster; load again and decide anew. */
export class StaleVersionError extends Error {
  constructor(what: string) {
    super(`${what} was changed by another writer. Load it again and decide anew.`);
    this.name = 'StaleVersionError';
  }
}
