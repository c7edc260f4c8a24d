import type { Vote } from '../../dialogue/utterance.ts';
import type { Said } from '../../turn.ts';
import type { PressedGesture } from '../receive/gesture.ts';
import {
  CLOSING_ACTIONS,
  DESK_ACTIONS,
  INCIDENT_ACTIONS,
  MERCHANT_ACTIONS,
  SUGGESTION_ACTIONS,
} from '../views/action-ids.ts';
import { decodeButtonValue } from '../views/button-value.ts';

/** What an agent wants done with a case. */
export type DeskMove = 'claim' | 'release' | 'hand-back';

/** What a button means. */
export type Pressed =
  | { readonly kind: 'merchant'; readonly conversation: string; readonly said: Said }
  | { readonly kind: 'desk'; readonly case: number; readonly move: DeskMove }
  | { readonly kind: 'suggestion'; readonly case: number; readonly topic: string }
  | { readonly kind: 'closing'; readonly case: number; readonly solved: boolean }
  | { readonly kind: 'incident'; readonly incident: number; readonly approved: boolean }
  | { readonly kind: 'dropped'; readonly why: string };

const VOTES: Readonly<Record<string, Vote | undefined>> = {
  [MERCHANT_ACTIONS.solved]: 'solved',
  [MERCHANT_ACTIONS.stillFailing]: 'still-failing',
  [MERCHANT_ACTIONS.person]: 'person',
};

/** What the options of the card's menu move; the others open a window. */
const MOVES: Partial<Readonly<Record<string, DeskMove>>> = {
  release: 'release',
  'hand-back': 'hand-back',
};

/** Reads a pressed button; who pressed it is checked by whoever acts on it. Pure. */
export function readPressed({ action, value }: PressedGesture): Pressed {
  const carried = decodeButtonValue(value);
  if (!carried) return dropped('the button carries nothing that is read any more');
  const { conversation, question, option } = carried;
  const ofIncident = readIncidentButton(action, option);
  if (ofIncident) return ofIncident;
  const ofCase = carried.case === undefined ? null : readCaseButton(action, carried.case, option);
  if (ofCase) return ofCase;
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

function readIncidentButton(action: string, option: string | undefined): Pressed | null {
  const approved = action === INCIDENT_ACTIONS.approve;
  if (!approved && action !== INCIDENT_ACTIONS.discard) return null;
  const incident = Number(option);
  return Number.isInteger(incident) ? { kind: 'incident', incident, approved } : null;
}

function readCaseButton(action: string, id: number, option: string | undefined): Pressed | null {
  switch (action) {
    case DESK_ACTIONS.claim:
      return { kind: 'desk', case: id, move: 'claim' };
    case DESK_ACTIONS.more: {
      const move = MOVES[option ?? ''];
      return move ? { kind: 'desk', case: id, move } : null;
    }
    case SUGGESTION_ACTIONS.send:
      return option ? { kind: 'suggestion', case: id, topic: option } : null;
    case CLOSING_ACTIONS.yes:
    case CLOSING_ACTIONS.no:
      return { kind: 'closing', case: id, solved: action === CLOSING_ACTIONS.yes };
    default:
      return null;
  }
}

function dropped(why: string): Pressed {
  return { kind: 'dropped', why };
}
