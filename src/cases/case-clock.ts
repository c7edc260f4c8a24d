import type { Span } from './running-time.ts';
import { type CaseMove, type CaseState, transition } from './transition.ts';

/**
 * Something that counts for a case's deadlines. `close-notice`: the merchant was told of the close.
 * `agent-spoke`: one of us wrote in the merchant's thread, past the desk.
 */
export interface ClockEvent {
  /** epoch ms */
  readonly at: number;
  readonly move: CaseMove | { readonly kind: 'close-notice' } | { readonly kind: 'agent-spoke' };
}

/** What a case's deadlines are counted from. Times are epoch ms. */
export interface CaseClock {
  readonly state: CaseState;
  /** when it was opened, or reopened for the last time */
  readonly roundFrom: number;
  /** the first reply since then */
  readonly answeredAt: number | null;
  /** when it was the desk's turn: neither waiting for the merchant nor resolved */
  readonly desksTurn: readonly Span[];
  /** since when it stands where it stands; an agent's further reply starts the waiting anew */
  readonly since: number;
  /** the last word of an agent to the merchant, or else when the case became the present agent's */
  readonly lastWordAt: number | null;
  /** when the coming close was announced, in the present silence */
  readonly noticedAt: number | null;
}

/**
 * The clock of a case that was opened at `openedAt`, after `events` in the order of their times.
 * A move that `transition` refuses counts for nothing.
 */
export function readClock(openedAt: number, events: readonly ClockEvent[]): CaseClock {
  return events.reduce(step, {
    state: { status: 'open' },
    roundFrom: openedAt,
    answeredAt: null,
    desksTurn: [{ from: openedAt, to: null }],
    since: openedAt,
    lastWordAt: null,
    noticedAt: null,
  });
}

function step(clock: CaseClock, { at, move }: ClockEvent): CaseClock {
  if (move.kind === 'close-notice') return { ...clock, noticedAt: at };
  return move.kind === 'agent-spoke' ? spoken(clock, at) : moveOn(clock, move, at);
}

function moveOn(clock: CaseClock, move: CaseMove, at: number): CaseClock {
  const moved = transition(clock.state, move);
  if (!moved.ok) return clock;
  const { state } = moved;
  const replied = move.kind === 'reply';
  const handed = agentOf(state) !== agentOf(clock.state);
  const stays = state.status === clock.state.status && !handed && !replied;
  if (stays) return clock;
  const reopened = move.kind === 'reopen';
  return {
    state,
    roundFrom: reopened ? at : clock.roundFrom,
    answeredAt: reopened ? null : (clock.answeredAt ?? (replied ? at : null)),
    desksTurn: turns(clock.desksTurn, isDesksTurn(state), at),
    since: at,
    lastWordAt: lastWord(clock, state, { at, spoke: replied || handed || reopened }),
    noticedAt: null,
  };
}

/** A word to the merchant is an answer, and the merchant's silence begins anew with it. */
function spoken(clock: CaseClock, at: number): CaseClock {
  if (clock.state.status === 'resolved') return clock;
  return {
    ...clock,
    answeredAt: clock.answeredAt ?? at,
    since: clock.state.status === 'open' ? clock.since : at,
    lastWordAt: agentOf(clock.state) === null ? null : at,
    noticedAt: null,
  };
}

/** The spans with the last one ended, or a new one begun, where the turn changed. */
function turns(spans: readonly Span[], desks: boolean, at: number): readonly Span[] {
  const last = spans.at(-1);
  if (last?.to !== null) return desks ? [...spans, { from: at, to: null }] : spans;
  return desks ? spans : [...spans.slice(0, -1), { from: last.from, to: at }];
}

function isDesksTurn(state: CaseState): boolean {
  return state.status === 'open' || state.status === 'claimed';
}

function lastWord(
  clock: CaseClock,
  state: CaseState,
  { at, spoke }: { readonly at: number; readonly spoke: boolean },
): number | null {
  if (agentOf(state) === null) return null;
  return spoke ? at : clock.lastWordAt;
}

function agentOf(state: CaseState): string | null {
  return state.status === 'open' ? null : state.assignee;
}
