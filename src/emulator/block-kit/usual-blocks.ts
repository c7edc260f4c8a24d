import { z } from 'zod';
import {
  button,
  feedbackButtons,
  iconButton,
  imageElement,
  overflow,
  workflowButton,
} from './button-elements.ts';
import { choiceElements, lookUpElements } from './choice-elements.ts';
import { imageSource } from './composition.ts';
import { entryElements, pickerElements, richTextInput } from './entry-elements.ts';
import { LIMITS } from './limits.ts';
import { anyText, chars, listOf, mrkdwn, plainText } from './text.ts';

const block_id = chars(1, LIMITS.id).optional();
const unsupported = { error: 'unsupported element type' };
const interactive = [
  button,
  overflow,
  workflowButton,
  ...choiceElements,
  ...lookUpElements,
] as const;

const accessory = z.discriminatedUnion(
  'type',
  [...interactive, ...pickerElements, imageElement],
  unsupported,
);

/** A paragraph, or up to ten short fields, with one element at the side. */
export const sectionBlock = z
  .strictObject({
    type: z.literal('section'),
    block_id,
    text: anyText(LIMITS.sectionText).optional(),
    fields: listOf(anyText(LIMITS.sectionField), 1, LIMITS.sectionFields).optional(),
    accessory: accessory.optional(),
    expand: z.boolean().optional(),
  })
  .refine(
    (block) => block.text !== undefined || block.fields !== undefined,
    'must have text or fields',
  );

/** A row of buttons, menus and pickers. */
export const actionsBlock = z.strictObject({
  type: z.literal('actions'),
  block_id,
  elements: listOf(
    z.discriminatedUnion('type', [...interactive, ...pickerElements, richTextInput], unsupported),
    1,
    LIMITS.actionsElements,
  ),
});

/** Slack's own thumbs and small icon buttons under a message. */
export const contextActionsBlock = z.strictObject({
  type: z.literal('context_actions'),
  block_id,
  elements: listOf(
    z.discriminatedUnion('type', [feedbackButtons, iconButton], unsupported),
    1,
    LIMITS.contextActionsElements,
  ),
});

/** A label and the field to fill in. */
export const inputBlock = z.strictObject({
  type: z.literal('input'),
  block_id,
  label: plainText(LIMITS.inputLabel),
  hint: plainText(LIMITS.inputHint).optional(),
  optional: z.boolean().optional(),
  dispatch_action: z.boolean().optional(),
  element: z.discriminatedUnion(
    'type',
    [...choiceElements, ...lookUpElements, ...pickerElements, ...entryElements, richTextInput],
    unsupported,
  ),
});

const contextText = LIMITS.contextText;

/** The blocks that only show something. */
export const showingBlocks = [
  z.strictObject({ type: z.literal('divider'), block_id }),
  z.strictObject({ type: z.literal('header'), block_id, text: plainText(LIMITS.headerText) }),
  z.strictObject({
    type: z.literal('context'),
    block_id,
    elements: listOf(
      z.discriminatedUnion(
        'type',
        [plainText(contextText), mrkdwn(contextText), imageElement],
        unsupported,
      ),
      1,
      LIMITS.contextElements,
    ),
  }),
  z
    .strictObject({
      type: z.literal('image'),
      block_id,
      alt_text: chars(1, LIMITS.altText),
      title: plainText(LIMITS.imageTitle).optional(),
      ...imageSource,
    })
    .refine(
      (image) => (image.image_url === undefined) !== (image.slack_file === undefined),
      'must have either image_url or slack_file',
    ),
  z.strictObject({
    type: z.literal('markdown'),
    block_id,
    text: chars(1, LIMITS.markdownTotal),
  }),
] as const;
