/** The buttons that merchants see. */
export const MERCHANT_ACTIONS = {
  solved: 'solved',
  stillFailing: 'still_failing',
  person: 'person',
  details: 'details',
} as const;

/** The buttons of the case card. */
export const DESK_ACTIONS = {
  claim: 'claim',
  reply: 'reply',
  handBack: 'hand_back',
  resolve: 'resolve',
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
export const DETAILS_MODAL = { callback: 'answer_details' } as const;

/** The shortcut in a message's menu that gives its thread back to the bot. */
export const HAND_BACK_SHORTCUT = 'hand_back';

const OPTION = 'option:';

/** The action_id of a question's option. */
export function optionAction(option: string): string {
  return `${OPTION}${option}`;
}

/** Matches the action_id of every option. */
export const OPTION_ACTIONS = /^option:/;
