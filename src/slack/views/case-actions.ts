import type { ActionsBlock, Overflow } from '@slack/types';
import { BLOCK_LIMITS } from '../../blocks/limits.ts';
import type { CaseStatus } from '../../store.ts';
import { DESK_ACTIONS, type DeskOption } from './action-ids.ts';
import { button, labelText } from './button.ts';
import { type ButtonRef, encodeButtonValue } from './button-value.ts';

type DeskButton = Exclude<keyof typeof DESK_ACTIONS, 'more'>;

const LABELS: Readonly<Record<DeskButton, string>> = {
  claim: 'Claim',
  reply: 'Reply to merchant',
  resolve: 'Resolve',
};

const OPTION_LABELS: Readonly<Record<DeskOption, string>> = {
  assign: 'Assign to…',
  note: 'Add an internal note',
  release: 'Release',
  correct: 'Correct the bot’s answer',
  'hand-back': 'Hand back to the bot',
};

/** What can be done with a case in each status: what is done daily, and what the menu holds. */
const OFFERED: Readonly<
  Record<
    CaseStatus,
    { readonly buttons: readonly DeskButton[]; readonly options: readonly DeskOption[] }
  >
> = {
  open: {
    buttons: ['claim', 'reply', 'resolve'],
    options: ['assign', 'note', 'correct', 'hand-back'],
  },
  claimed: {
    buttons: ['reply', 'resolve'],
    options: ['assign', 'note', 'release', 'correct', 'hand-back'],
  },
  waiting: {
    buttons: ['reply', 'resolve'],
    options: ['assign', 'note', 'release', 'correct', 'hand-back'],
  },
  resolved: { buttons: [], options: ['note'] },
};

/** The buttons of a case card, and the menu of what is done less often. */
export function caseActions(status: CaseStatus, caseNumber: number, ref: ButtonRef): ActionsBlock {
  const { buttons, options } = OFFERED[status];
  const value = { v: 1, ...ref, case: caseNumber } as const;
  const menu: Overflow = {
    type: 'overflow',
    action_id: DESK_ACTIONS.more,
    options: options.map((option) => ({
      text: labelText(OPTION_LABELS[option], BLOCK_LIMITS.optionText),
      value: encodeButtonValue({ ...value, turn: undefined, option }),
    })),
  };
  return {
    type: 'actions',
    elements: [
      ...buttons.map((action) => button(DESK_ACTIONS[action], LABELS[action], value)),
      menu,
    ],
  };
}
