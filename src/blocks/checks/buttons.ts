import { BLOCK_LIMITS } from '../limits.ts';
import { colour, confirmation } from './compositions.ts';
import { anyString, chars, oneOf } from './scalars.ts';
import { fields, list } from './structures.ts';
import { plainText } from './text-objects.ts';

/** Every element that can be pressed may carry its own id. */
export const identity = { action_id: chars(BLOCK_LIMITS.identifier) };

const text = plainText(BLOCK_LIMITS.buttonText);
const value = chars(BLOCK_LIMITS.buttonValue);
const spoken = { accessibility_label: chars(BLOCK_LIMITS.accessibilityLabel) };

/** A button. */
export const button = fields(
  { text },
  {
    ...identity,
    ...spoken,
    value,
    url: chars(BLOCK_LIMITS.url),
    style: colour,
    confirm: confirmation,
  },
);

const vote = fields({ text, value }, spoken);

/** Thumbs up and down. */
export const feedbackButtons = fields({ positive_button: vote, negative_button: vote }, identity);

/** A button that is an icon. */
export const iconButton = fields(
  { icon: oneOf('trash'), text },
  {
    ...identity,
    ...spoken,
    value,
    confirm: confirmation,
    visible_to_user_ids: list(anyString, 0, BLOCK_LIMITS.choiceOptions),
  },
);
