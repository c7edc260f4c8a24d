import { BLOCK_LIMITS } from '../limits.ts';
import { anyString, chars, oneOf } from './scalars.ts';
import { fields, list, withOneOf } from './structures.ts';
import { anyText, plainText } from './text-objects.ts';

/** The colours of a button. */
export const colour = oneOf('primary', 'danger');

/** The dialog that asks "are you sure". */
export const confirmation = fields(
  { text: anyText(BLOCK_LIMITS.confirmText) },
  {
    title: plainText(BLOCK_LIMITS.confirmTitle),
    confirm: plainText(BLOCK_LIMITS.confirmButton),
    deny: plainText(BLOCK_LIMITS.confirmButton),
    style: colour,
  },
);

/** One thing to pick. */
export const option = fields(
  { text: anyText(BLOCK_LIMITS.optionText), value: chars(BLOCK_LIMITS.optionValue) },
  {
    description: anyText(BLOCK_LIMITS.optionDescription),
    url: chars(BLOCK_LIMITS.url),
  },
);

/** Things to pick under one label. */
export const optionGroup = fields({
  label: plainText(BLOCK_LIMITS.optionGroupLabel),
  options: list(option, 1, BLOCK_LIMITS.selectOptions),
});

const slackFile = withOneOf(
  ['url', 'id'],
  fields({}, { url: chars(BLOCK_LIMITS.url), id: anyString }),
);

/** The two ways to say where an image is. */
export const imageSource = { image_url: chars(BLOCK_LIMITS.url), slack_file: slackFile };

/** An image inside another block. */
export const imageElement = withOneOf(
  ['image_url', 'slack_file'],
  fields({ alt_text: chars(BLOCK_LIMITS.imageAlt) }, imageSource),
);
