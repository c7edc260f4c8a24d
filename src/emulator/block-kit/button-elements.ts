import { z } from 'zod';
import { confirm, imageSource, option } from './composition.ts';
import { LIMITS } from './limits.ts';
import { chars, listOf, plainText } from './text.ts';

const actionId = chars(1, LIMITS.id).optional();
const label = chars(1, LIMITS.accessibilityLabel).optional();

/** A button. */
export const button = z.strictObject({
  type: z.literal('button'),
  action_id: actionId,
  text: plainText(LIMITS.buttonText),
  value: chars(1, LIMITS.buttonValue).optional(),
  url: chars(1, LIMITS.url).optional(),
  style: z.enum(['primary', 'danger']).optional(),
  confirm: confirm.optional(),
  accessibility_label: label,
});

/** The menu behind three dots. */
export const overflow = z.strictObject({
  type: z.literal('overflow'),
  action_id: actionId,
  options: listOf(option, 1, LIMITS.overflowOptions),
  confirm: confirm.optional(),
});

const feedbackButton = z.strictObject({
  text: plainText(LIMITS.buttonText),
  accessibility_label: label,
  value: chars(1, LIMITS.buttonValue),
});

/** Thumbs up and thumbs down. */
export const feedbackButtons = z.strictObject({
  type: z.literal('feedback_buttons'),
  action_id: actionId,
  positive_button: feedbackButton,
  negative_button: feedbackButton,
});

/** A button that shows an icon only. */
export const iconButton = z.strictObject({
  type: z.literal('icon_button'),
  action_id: actionId,
  icon: z.literal('trash', { error: 'must be a supported icon' }),
  text: plainText(LIMITS.buttonText),
  value: chars(1, LIMITS.buttonValue).optional(),
  confirm: confirm.optional(),
  accessibility_label: label,
  visible_to_user_ids: z.array(z.string()).optional(),
});

/** A button that starts a workflow. */
export const workflowButton = z.strictObject({
  type: z.literal('workflow_button'),
  action_id: actionId,
  text: plainText(LIMITS.buttonText),
  workflow: z.looseObject({}),
  style: z.enum(['primary', 'danger']).optional(),
  accessibility_label: label,
});

/** An image as an element of another block. */
export const imageElement = z.strictObject({
  type: z.literal('image'),
  alt_text: chars(1, LIMITS.altText),
  ...imageSource,
});
