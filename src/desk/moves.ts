import type { ResolveOutcome } from '../cases/outcome.ts';
import type { Refusal } from '../cases/transition.ts';
import type { Hold } from '../ports/lease.ts';
import type { StoredCase } from '../store.ts';

/** What set a move off: an event of the inbox, which is done with it, or a command, which is none. */
export type Cause = { readonly key: string } & (Hold | { readonly id?: undefined });

/** One thing that an agent did, and the event that is done with it. */
export interface DeskAct {
  readonly event: Cause;
  readonly case: number;
  readonly who: string;
}

/** What came of it: a refusal is an ordinary value that becomes a sentence to who tried. */
export type DeskResult =
  | { readonly ok: true; readonly case: StoredCase }
  | { readonly ok: false; readonly refusal: Refusal | { readonly reason: 'no-such-case' } };

/** What an agent says of a case that is closed. */
export interface Resolution {
  readonly outcome: ResolveOutcome;
  /** id of the cause that it turned out to be */
  readonly cause: string | null;
  /** for our own people only; empty for none */
  readonly note: string;
}

/** An agent's words to a merchant. */
export interface Reply {
  readonly agentName: string;
  readonly text: string;
  /** the article that was edited into these words; null for words of one's own */
  readonly topic: string | null;
}

/** What a merchant pressed under "Did this solve it?", and on which message. */
export interface ClosingAnswer {
  readonly event: Cause;
  readonly case: number;
  /** who pressed */
  readonly who: string;
  readonly channel: string;
  readonly ts: string;
  readonly solved: boolean;
}

/** The right topic for an answer of the bot's. */
export interface Correction {
  readonly event: Cause;
  readonly conversation: string;
  readonly who: string;
  readonly topic: string;
  /** ts of the message that is to be corrected; null for the last answer, whatever it is */
  readonly message: string | null;
}

/** What came of a correction, which needs no case. */
export type CorrectionResult =
  | { readonly ok: true }
  | { readonly ok: false; readonly refusal: Extract<Refusal, { reason: 'nothing-to-correct' }> };

/** What came of answering a message, or of opening a case for it; `case` is null where there is none. */
export type PickedResult =
  | { readonly ok: true; readonly case: number | null }
  | Extract<DeskResult, { readonly ok: false }>;
