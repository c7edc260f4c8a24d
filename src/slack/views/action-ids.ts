/** The buttons that merchants see. */
export const MERCHANT_ACTIONS = {
  solved: 'solved',
  stillFailing: 'still_failing',
  person: 'person',
  details: 'details',
} as const;

/** The buttons under "Did this solve it?". */
export const CLOSING_ACTIONS = { yes: 'closing_yes', no: 'closing_no' } as const;

/** The buttons of the case card, and its menu, whose options are `DESK_OPTIONS`. */
export const DESK_ACTIONS = {
  claim: 'claim',
  reply: 'reply',
  resolve: 'resolve',
  more: 'case_more',
} as const;

/** What the menu of the case card offers: the `option` that it carries. */
export const DESK_OPTIONS = ['assign', 'note', 'release', 'correct', 'hand-back'] as const;
export type DeskOption = (typeof DESK_OPTIONS)[number];

/** The buttons of a known problem that is put to the agents. */
export const INCIDENT_ACTIONS = {
  approve: 'incident_approve',
  discard: 'incident_discard',
} as const;

/** The buttons below a suggested answer. */
export const SUGGESTION_ACTIONS = {
  send: 'send_suggestion',
  edit: 'edit_suggestion',
  reject: 'reject_suggestion',
} as const;

/** The modals by `callback_id`, with the ids of what is typed into them. */
export const REPLY_MODAL = {
  callback: 'reply_to_merchant',
  block: 'reply',
  input: 'reply_text',
} as const;
export const RESOLVE_MODAL = {
  callback: 'resolve_case',
  outcome: 'resolve_outcome',
  cause: 'resolve_cause',
  note: 'resolve_note',
} as const;
export const REJECT_MODAL = { callback: 'reject_suggestion', reason: 'reject_reason' } as const;
export const ASSIGN_MODAL = { callback: 'assign_case', agent: 'assign_agent' } as const;
export const NOTE_MODAL = { callback: 'note_on_case', text: 'note_text' } as const;
export const CORRECT_MODAL = { callback: 'correct_answer', topic: 'correct_topic' } as const;
export const DETAILS_MODAL = { callback: 'answer_details' } as const;

/** The shortcut in a message's menu that gives its thread back to the bot. */
export const HAND_BACK_SHORTCUT = 'hand_back';

/** "Why this answer?": the shortcut in a message's menu, and the button in the desk's channel. */
export const WHY = { shortcut: 'why_this_answer', action: 'why_this_answer' } as const;

/** "Suggest answer": the shortcut in a message's menu, its window, and the buttons in that. */
export const SUGGEST_CALLBACK = 'suggest_answer';
export const SUGGEST_ACTIONS = { send: 'send_here', openCase: 'open_case' } as const;

/** The two thumbs below an answer, and the window that asks what was wrong. */
export const FEEDBACK = {
  action: 'feedback',
  helpful: 'helpful',
  notHelpful: 'not-helpful',
  callback: 'feedback_reason',
  block: 'feedback',
  input: 'feedback_reason',
} as const;

const OPTION = 'option:';

/** The action_id of a question's option. */
export function optionAction(option: string): string {
  return `${OPTION}${option}`;
}

/** Matches the action_id of every option. */
export const OPTION_ACTIONS = /^option:/;
