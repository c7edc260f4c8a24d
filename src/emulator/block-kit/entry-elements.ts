import { z } from 'zod';
import { confirm, dispatchActionConfig } from './composition.ts';
import { LIMITS } from './limits.ts';
import { chars, plainText } from './text.ts';

const action_id = chars(1, LIMITS.id).optional();
const focus = { focus_on_load: z.boolean().optional() };
const placeholder = { placeholder: plainText(LIMITS.placeholder).optional() };
const dispatch = { dispatch_action_config: dispatchActionConfig.optional() };
const length = z.number().int().min(0).max(LIMITS.inputText);

/** Pickers of dates and times. */
export const pickerElements = [
  z.strictObject({
    type: z.literal('datepicker'),
    action_id,
    confirm: confirm.optional(),
    ...focus,
    ...placeholder,
    initial_date: z.iso.date('must be a date like 2026-11-22').optional(),
  }),
  z.strictObject({
    type: z.literal('timepicker'),
    action_id,
    confirm: confirm.optional(),
    ...focus,
    ...placeholder,
    initial_time: z
      .string()
      .regex(/^\d\d:\d\d$/, 'must be a time like 09:30')
      .optional(),
    timezone: z.string().optional(),
  }),
  z.strictObject({
    type: z.literal('datetimepicker'),
    action_id,
    confirm: confirm.optional(),
    ...focus,
    initial_date_time: z.number().int().optional(),
  }),
] as const;

/** The field for formatted text, the only field of text that an actions block takes too. */
export const richTextInput = z.strictObject({
  type: z.literal('rich_text_input'),
  action_id,
  ...focus,
  ...placeholder,
  ...dispatch,
  initial_value: z.looseObject({}).optional(),
  min_lines: z.number().int().optional(),
  max_lines: z.number().int().optional(),
});

/** Fields to write in; they stand in input blocks only. */
export const entryElements = [
  z.strictObject({
    type: z.literal('plain_text_input'),
    action_id,
    ...focus,
    ...placeholder,
    ...dispatch,
    initial_value: chars(0, LIMITS.inputText).optional(),
    multiline: z.boolean().optional(),
    min_length: length.optional(),
    max_length: length.min(1).optional(),
  }),
  z.strictObject({
    type: z.literal('number_input'),
    action_id,
    ...focus,
    ...placeholder,
    ...dispatch,
    is_decimal_allowed: z.boolean(),
    initial_value: z.string().optional(),
    min_value: z.string().optional(),
    max_value: z.string().optional(),
  }),
  z.strictObject({
    type: z.literal('email_text_input'),
    action_id,
    ...focus,
    ...placeholder,
    ...dispatch,
    initial_value: z.string().optional(),
  }),
  z.strictObject({
    type: z.literal('url_text_input'),
    action_id,
    ...focus,
    ...placeholder,
    ...dispatch,
    initial_value: z.string().optional(),
  }),
  z.strictObject({
    type: z.literal('file_input'),
    action_id,
    filetypes: z.array(z.string()).optional(),
    max_files: z.number().int().min(1).max(10).optional(),
  }),
] as const;
