import { z } from 'zod';
import { LIMITS } from './limits.ts';
import { anyText, chars, listOf, plainText } from './text.ts';

/** The dialog that asks "are you sure?". */
export const confirm = z.strictObject({
  title: plainText(LIMITS.confirmTitle).optional(),
  text: anyText(LIMITS.confirmText),
  confirm: plainText(LIMITS.confirmButton).optional(),
  deny: plainText(LIMITS.confirmButton).optional(),
  style: z.enum(['primary', 'danger']).optional(),
});

const optionRest = {
  value: chars(1, LIMITS.optionValue),
  description: anyText(LIMITS.optionDescription).optional(),
  url: chars(1, LIMITS.url).optional(),
};

/** One choice of a select or an overflow menu: plain text only. */
export const option = z.strictObject({ text: plainText(LIMITS.optionText), ...optionRest });

/** One choice of radio buttons or checkboxes: mrkdwn allowed. */
export const richOption = z.strictObject({ text: anyText(LIMITS.optionText), ...optionRest });

/** Choices under a heading. */
export const optionGroup = z.strictObject({
  label: plainText(LIMITS.groupLabel),
  options: listOf(option, 1, LIMITS.selectOptions),
});

/** When an input tells the app while the person is still typing. */
export const dispatchActionConfig = z.strictObject({
  trigger_actions_on: z.array(z.enum(['on_enter_pressed', 'on_character_entered'])).optional(),
});

/** Where an image comes from: an address, or a file of Slack. */
export const imageSource = {
  image_url: chars(1, LIMITS.url).optional(),
  slack_file: z.strictObject({ id: z.string().optional(), url: z.string().optional() }).optional(),
};
