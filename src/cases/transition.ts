/** Where a case stands. `waiting`: for the merchant. */
export type CaseState =
  | { readonly status: 'open' }
  | { readonly status: 'claimed'; readonly assignee: string }
  | { readonly status: 'waiting'; readonly assignee: string }
  | { readonly status: 'resolved'; readonly assignee: string | null };

/** What a person does with a case. `who` is an id; names come in where sentences are made. */
export type CaseMove =
  | { readonly kind: 'claim'; readonly who: string }
  | { readonly kind: 'release'; readonly who: string }
  | { readonly kind: 'assign'; readonly who: string; readonly to: string }
  | { readonly kind: 'reply'; readonly who: string }
  | { readonly kind: 'merchant-wrote' }
  | { readonly kind: 'resolve'; readonly who: string }
  | { readonly kind: 'hand-back'; readonly who: string }
  | { readonly kind: 'reopen' };

/** Why a move is not possible. A value, not an error: it becomes a sentence to who tried. */
export type Refusal =
  | { readonly reason: 'already-claimed'; readonly by: string }
  | { readonly reason: 'not-yours'; readonly by: string }
  | { readonly reason: 'already-resolved' }
  | { readonly reason: 'not-resolved' }
  | { readonly reason: 'nobody-has-it' }
  /** a suggested answer goes out once; `at` in epoch ms */
  | { readonly reason: 'already-sent'; readonly by: string; readonly at: number }
  | { readonly reason: 'not-an-agent'; readonly who: string }
  /** there is no answer of the bot's, or it is not the last one of its thread */
  | { readonly reason: 'nothing-to-correct' };

export type Moved =
  | { readonly ok: true; readonly state: CaseState }
  | { readonly ok: false; readonly refusal: Refusal };

/** The state after `move`, or why it is refused. Pure: the same in a test, a simulation and Slack. */
export function transition(state: CaseState, move: CaseMove): Moved {
  if (move.kind === 'reopen') return reopen(state);
  if (state.status === 'resolved') return refuse({ reason: 'already-resolved' });
  switch (move.kind) {
    case 'claim':
      return claim(state, move.who);
    case 'release':
      return release(state, move.who);
    case 'assign':
      return assign(state, move.to);
    case 'reply':
      return to({ status: 'waiting', assignee: move.who });
    case 'merchant-wrote':
      return answered(state);
    case 'resolve':
    case 'hand-back':
      return to({ status: 'resolved', assignee: move.who });
  }
}

type Live = Exclude<CaseState, { readonly status: 'resolved' }>;

/** Whoever had it has it again. */
function reopen(state: CaseState): Moved {
  if (state.status !== 'resolved') return refuse({ reason: 'not-resolved' });
  return to(state.assignee === null ? { status: 'open' } : claimed(state.assignee));
}

/** It is the merchant's turn still where it was before. */
function assign(state: Live, assignee: string): Moved {
  return to(state.status === 'waiting' ? { status: 'waiting', assignee } : claimed(assignee));
}

/** The merchant's words end the waiting for them. */
function answered(state: Live): Moved {
  return to(state.status === 'waiting' ? claimed(state.assignee) : state);
}

/** The first one has it; claiming one's own case again changes nothing. */
function claim(state: Live, who: string): Moved {
  if (state.status === 'open') return to(claimed(who));
  return state.assignee === who
    ? to(state)
    : refuse({ reason: 'already-claimed', by: state.assignee });
}

function release(state: Live, who: string): Moved {
  if (state.status === 'open') return refuse({ reason: 'nobody-has-it' });
  return state.assignee === who
    ? to({ status: 'open' })
    : refuse({ reason: 'not-yours', by: state.assignee });
}

function claimed(assignee: string): CaseState {
  return { status: 'claimed', assignee };
}

function to(state: CaseState): Moved {
  return { ok: true, state };
}

function refuse(refusal: Refusal): Moved {
  return { ok: false, refusal };
}
