import { BLOCK_LIMITS } from '../limits.ts';
import { identity } from './buttons.ts';
import type { Check } from './check.ts';
import { confirmation, option, optionGroup } from './compositions.ts';
import { anyString, flag, whole } from './scalars.ts';
import { fields, list, withOneOf } from './structures.ts';
import { plainText } from './text-objects.ts';

type Fields = Readonly<Record<string, Check>>;

/** What every element that takes the focus may carry. */
export const focusable = { ...identity, focus_on_load: flag };
/** A grey text in an empty field. */
export const placeholder = { placeholder: plainText(BLOCK_LIMITS.placeholder) };

const confirmable = { ...focusable, confirm: confirmation };
const many = { max_selected_items: whole(1, BLOCK_LIMITS.selectOptions) };
const strings = list(anyString, 0, BLOCK_LIMITS.selectOptions);
const options = list(option, 1, BLOCK_LIMITS.selectOptions);
const groups = list(optionGroup, 1, BLOCK_LIMITS.optionGroups);
const response = { response_url_enabled: flag };
const conversation = {
  ...response,
  default_to_current_conversation: flag,
  filter: fields(
    {},
    { include: strings, exclude_external_shared_channels: flag, exclude_bot_users: flag },
  ),
};

function menu(optional: Fields): Check {
  return fields({}, { ...confirmable, ...placeholder, ...optional });
}

function staticMenu(optional: Fields): Check {
  return withOneOf(
    ['options', 'option_groups'],
    menu({ options, option_groups: groups, ...optional }),
  );
}

/** Menus, by type. */
export const MENUS = {
  static_select: staticMenu({ initial_option: option }),
  external_select: menu({ initial_option: option, min_query_length: whole(0, 100) }),
  users_select: menu({ initial_user: anyString }),
  conversations_select: menu({ initial_conversation: anyString, ...conversation }),
  channels_select: menu({ initial_channel: anyString, ...response }),
  multi_static_select: staticMenu({ initial_options: options, ...many }),
  multi_external_select: menu({
    initial_options: options,
    min_query_length: whole(0, 100),
    ...many,
  }),
  multi_users_select: menu({ initial_users: strings, ...many }),
  multi_conversations_select: menu({ initial_conversations: strings, ...conversation, ...many }),
  multi_channels_select: menu({ initial_channels: strings, ...many }),
} as const satisfies Fields;

const choiceOptions = list(option, 1, BLOCK_LIMITS.choiceOptions);

/** Boxes to tick and circles to fill, by type. */
export const CHOICES = {
  checkboxes: fields(
    { options: choiceOptions },
    { ...confirmable, initial_options: choiceOptions },
  ),
  radio_buttons: fields({ options: choiceOptions }, { ...confirmable, initial_option: option }),
} as const satisfies Fields;

/** The menu behind three dots. */
export const overflow = fields(
  { options: list(option, 1, BLOCK_LIMITS.overflowOptions) },
  { ...identity, confirm: confirmation },
);
