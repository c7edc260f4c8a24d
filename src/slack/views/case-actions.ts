import type { ActionsBlock } from '@slack/types';
import type { CaseStatus } from '../../store.ts';
import { DESK_ACTIONS } from './action-ids.ts';
import { button } from './button.ts';
import type { ButtonRef } from './button-value.ts';

type DeskAction = keyof typeof DESK_ACTIONS;

const LABELS: Readonly<Record<DeskAction, string>> = {
  claim: 'Claim',
  reply: 'Reply to merchant',
  handBack: 'Hand back to the bot',
  resolve: 'Resolve',
};

/** What can be done with a case in each status. */
const OFFERED: Readonly<Record<CaseStatus, readonly DeskAction[]>> = {
  open: ['claim', 'reply', 'handBack', 'resolve'],
  claimed: ['reply', 'handBack', 'resolve'],
  waiting: ['reply', 'handBack', 'resolve'],
  resolved: [],
};

/** The buttons of a case card; null where nothing is left to do. */
export function caseActions(
  status: CaseStatus,
  caseNumber: number,
  ref: ButtonRef,
): ActionsBlock | null {
  const elements = OFFERED[status].map((action) =>
    button(DESK_ACTIONS[action], LABELS[action], { v: 1, ...ref, case: caseNumber }),
  );
  return elements.length === 0 ? null : { type: 'actions', elements };
}
