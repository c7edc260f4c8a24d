import { BLOCK_LIMITS } from '../limits.ts';
import { focusable, placeholder } from './choices.ts';
import { confirmation } from './compositions.ts';
import { richText } from './rich-text.ts';
import { anyNumber, anyString, flag, oneOf, whole } from './scalars.ts';
import { fields, list } from './structures.ts';

const typed = {
  ...focusable,
  ...placeholder,
  dispatch_action_config: fields(
    {},
    { trigger_actions_on: list(oneOf('on_enter_pressed', 'on_character_entered'), 1, 2) },
  ),
};
const dated = { ...focusable, confirm: confirmation };

/** Pickers of a day or an hour, by type. */
export const PICKERS = {
  datepicker: fields({}, { ...dated, ...placeholder, initial_date: anyString }),
  timepicker: fields(
    {},
    { ...dated, ...placeholder, initial_time: anyString, timezone: anyString },
  ),
  datetimepicker: fields({}, { ...dated, initial_date_time: anyNumber }),
};

/** A composer for formatted text. */
export const richTextInput = fields(
  {},
  { ...typed, initial_value: richText, min_lines: whole(1, 100), max_lines: whole(1, 100) },
);

/** Fields to type into, by type. */
export const ENTRIES = {
  plain_text_input: fields(
    {},
    {
      ...typed,
      initial_value: anyString,
      multiline: flag,
      min_length: whole(0, BLOCK_LIMITS.plainTextInputMaxLength),
      max_length: whole(1, BLOCK_LIMITS.plainTextInputMaxLength),
    },
  ),
  email_text_input: fields({}, { ...typed, initial_value: anyString }),
  url_text_input: fields({}, { ...typed, initial_value: anyString }),
  number_input: fields(
    { is_decimal_allowed: flag },
    { ...typed, initial_value: anyString, min_value: anyString, max_value: anyString },
  ),
  rich_text_input: richTextInput,
};
