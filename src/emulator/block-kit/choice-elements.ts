import { z } from 'zod';
import { confirm, option, optionGroup, richOption } from './composition.ts';
import { LIMITS } from './limits.ts';
import { chars, listOf, plainText } from './text.ts';

const usual = {
  action_id: chars(1, LIMITS.id).optional(),
  confirm: confirm.optional(),
  focus_on_load: z.boolean().optional(),
};
const placeholder = { placeholder: plainText(LIMITS.placeholder).optional() };
const several = { max_selected_items: z.number().int().min(1).optional() };
const choices = {
  options: listOf(option, 1, LIMITS.selectOptions).optional(),
  option_groups: listOf(optionGroup, 1, LIMITS.selectGroups).optional(),
};

function eitherOptionsOrGroups(select: { options?: unknown; option_groups?: unknown }): boolean {
  return (select.options === undefined) !== (select.option_groups === undefined);
}

const ONE_OF_BOTH = 'must have either options or option_groups';

/** Selects, radio buttons and checkboxes whose choices the app wrote down. */
export const choiceElements = [
  z
    .strictObject({
      type: z.literal('static_select'),
      ...usual,
      ...placeholder,
      ...choices,
      initial_option: option.optional(),
    })
    .refine(eitherOptionsOrGroups, ONE_OF_BOTH),
  z
    .strictObject({
      type: z.literal('multi_static_select'),
      ...usual,
      ...placeholder,
      ...several,
      ...choices,
      initial_options: z.array(option).optional(),
    })
    .refine(eitherOptionsOrGroups, ONE_OF_BOTH),
  z.strictObject({
    type: z.literal('radio_buttons'),
    ...usual,
    options: listOf(richOption, 1, LIMITS.choices),
    initial_option: richOption.optional(),
  }),
  z.strictObject({
    type: z.literal('checkboxes'),
    ...usual,
    options: listOf(richOption, 1, LIMITS.choices),
    initial_options: z.array(richOption).optional(),
  }),
] as const;

const conversationFilter = z.strictObject({
  include: z.array(z.enum(['im', 'mpim', 'private', 'public'])).optional(),
  exclude_external_shared_channels: z.boolean().optional(),
  exclude_bot_users: z.boolean().optional(),
});
const conversationRest = {
  default_to_current_conversation: z.boolean().optional(),
  filter: conversationFilter.optional(),
};
const answerable = { response_url_enabled: z.boolean().optional() };
const asked = { min_query_length: z.number().int().min(0).optional() };

/** Selects whose choices Slack or the app fills in while the person looks. */
export const lookUpElements = [
  z.strictObject({
    type: z.literal('users_select'),
    ...usual,
    ...placeholder,
    initial_user: z.string().optional(),
  }),
  z.strictObject({
    type: z.literal('multi_users_select'),
    ...usual,
    ...placeholder,
    ...several,
    initial_users: z.array(z.string()).optional(),
  }),
  z.strictObject({
    type: z.literal('conversations_select'),
    ...usual,
    ...placeholder,
    ...conversationRest,
    ...answerable,
    initial_conversation: z.string().optional(),
  }),
  z.strictObject({
    type: z.literal('multi_conversations_select'),
    ...usual,
    ...placeholder,
    ...several,
    ...conversationRest,
    initial_conversations: z.array(z.string()).optional(),
  }),
  z.strictObject({
    type: z.literal('channels_select'),
    ...usual,
    ...placeholder,
    ...answerable,
    initial_channel: z.string().optional(),
  }),
  z.strictObject({
    type: z.literal('multi_channels_select'),
    ...usual,
    ...placeholder,
    ...several,
    initial_channels: z.array(z.string()).optional(),
  }),
  z.strictObject({
    type: z.literal('external_select'),
    ...usual,
    ...placeholder,
    ...asked,
    initial_option: option.optional(),
  }),
  z.strictObject({
    type: z.literal('multi_external_select'),
    ...usual,
    ...placeholder,
    ...several,
    ...asked,
    initial_options: z.array(option).optional(),
  }),
] as const;
