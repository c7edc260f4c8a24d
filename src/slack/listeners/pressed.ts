import type { Vote } from '../../dialogue/utterance.ts';
import type { Said } from '../../turn.ts';
import type { PressedGesture } from '../gesture.ts';
import { DESK_ACTIONS, MERCHANT_ACTIONS, SUGGESTION_ACTIONS } from '../views/action-ids.ts';
import { decodeButtonValue } from '../views/button-value.ts';

/** What an agent wants done with a case. */
export type DeskMove = 'claim' | 'resolve' | 'hand-back';

/** What a button means. */
export type Pressed =
  | { readonly kind: 'merchant'; readonly conversation: string; readonly said: Said }
  | { readonly kind: 'desk'; readonly case: number; readonly move: DeskMove }
  | {
      readonly kind: 'suggestion';
      readonly case: number;
      readonly topic: string;
      readonly verdict: 'send' | 'reject';
    }
  | { readonly kind: 'dropped'; readonly why: string };

const VERDICTS: Readonly<Record<string, 'send' | 'reject' | undefined>> = {
  [SUGGESTION_ACTIONS.send]: 'send',
  [SUGGESTION_ACTIONS.reject]: 'reject',
};

const VOTES: Readonly<Record<string, Vote | undefined>> = {
  [MERCHANT_ACTIONS.solved]: 'solved',
  [MERCHANT_ACTIONS.stillFailing]: 'still-failing',
  [MERCHANT_ACTIONS.person]: 'person',
};

const MOVES: Readonly<Record<string, DeskMove | undefined>> = {
  [DESK_ACTIONS.claim]: 'claim',
  [DESK_ACTIONS.resolve]: 'resolve',
  [DESK_ACTIONS.handBack]: 'hand-back',
};

/** Reads a pressed button; who pressed it is checked by whoever acts on it. Pure. */
export function readPressed({ action, value }: PressedGesture): Pressed {
  const carried = decodeButtonValue(value);
  if (!carried) return dropped('the button carries nothing that is read any more');
  const { conversation, question, option } = carried;
  const move = MOVES[action];
  if (move && carried.case !== undefined) return { kind: 'desk', case: carried.case, move };
  const verdict = VERDICTS[action];
  if (verdict && carried.case !== undefined && option) {
    return { kind: 'suggestion', case: carried.case, topic: option, verdict };
  }
  const vote = VOTES[action];
  if (vote) return { kind: 'merchant', conversation, said: { kind: 'vote', vote } };
  if (question && option) {
    return {
      kind: 'merchant',
      conversation,
      said: { kind: 'choice', question, option, value: null },
    };
  }
  return dropped(`no button is called ${action}`);
}

function dropped(why: string): Pressed {
  return { kind: 'dropped', why };
}
