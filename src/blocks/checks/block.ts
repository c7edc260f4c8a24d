import { BLOCK_LIMITS } from '../limits.ts';
import { button, feedbackButtons, iconButton } from './buttons.ts';
import type { Check } from './check.ts';
import { CHOICES, MENUS, overflow } from './choices.ts';
import { imageElement, imageSource } from './compositions.ts';
import { ENTRIES, PICKERS, richTextInput } from './entries.ts';
import { richTextFields } from './rich-text.ts';
import { chars, flag, oneOf } from './scalars.ts';
import { byType, fields, list, withOneOf } from './structures.ts';
import { dataTableFields, dataTableOptions, tableFields, tableOptions } from './tables.ts';
import { anyText, mrkdwn, plainText, textObject } from './text-objects.ts';

type Fields = Readonly<Record<string, Check>>;

/** A block of these fields; every block may carry its own id. */
function block(required: Fields, optional: Fields = {}): Check {
  return fields(required, { ...optional, block_id: chars(BLOCK_LIMITS.identifier) });
}

const pressed = { button, overflow, ...MENUS, ...CHOICES, ...PICKERS };
const actionsElement = byType('actions element', { ...pressed, rich_text_input: richTextInput });
const accessory = byType('accessory', { ...pressed, image: imageElement });
const inputElement = byType('input element', { ...MENUS, ...CHOICES, ...PICKERS, ...ENTRIES });
const contextElement = byType('context element', {
  image: imageElement,
  plain_text: textObject,
  mrkdwn: textObject,
});
const contextAction = byType('context action', {
  feedback_buttons: feedbackButtons,
  icon_button: iconButton,
});
const cardTitle = mrkdwn(BLOCK_LIMITS.cardTitle);

/**
 * Every kind of block that the desk may use. Kinds that Slack has beyond these (calls, carousels,
 * containers, charts, remote files, plans, videos) are refused: the desk has no use for them.
 */
export const anyBlock = byType('block', {
  actions: block({ elements: list(actionsElement, 1, BLOCK_LIMITS.actionsElements) }),
  alert: block(
    { text: anyText(BLOCK_LIMITS.alertText) },
    { level: oneOf('default', 'info', 'warning', 'error', 'success') },
  ),
  card: withOneOf(
    ['hero_image', 'title', 'actions', 'body'],
    block(
      {},
      {
        title: cardTitle,
        subtitle: cardTitle,
        body: mrkdwn(BLOCK_LIMITS.cardBody),
        hero_image: imageElement,
        icon: imageElement,
        actions: list(byType('card action', { button }), 1, BLOCK_LIMITS.cardActions),
      },
    ),
  ),
  context: block({ elements: list(contextElement, 1, BLOCK_LIMITS.contextElements) }),
  context_actions: block({ elements: list(contextAction, 1, BLOCK_LIMITS.contextActionsElements) }),
  data_table: block(dataTableFields, dataTableOptions),
  divider: block({}),
  header: block({ text: plainText(BLOCK_LIMITS.headerText) }),
  image: withOneOf(
    ['image_url', 'slack_file'],
    block(
      { alt_text: chars(BLOCK_LIMITS.imageAlt) },
      { ...imageSource, title: plainText(BLOCK_LIMITS.imageTitle) },
    ),
  ),
  input: block(
    { label: plainText(BLOCK_LIMITS.inputLabel), element: inputElement },
    { hint: plainText(BLOCK_LIMITS.inputHint), optional: flag, dispatch_action: flag },
  ),
  markdown: block({ text: chars(BLOCK_LIMITS.markdownInAll) }),
  rich_text: block(richTextFields),
  section: withOneOf(
    ['text', 'fields'],
    block(
      {},
      {
        text: textObject,
        fields: list(anyText(BLOCK_LIMITS.sectionFieldText), 1, BLOCK_LIMITS.sectionFields),
        accessory,
        expand: flag,
      },
    ),
  ),
  table: block(tableFields, tableOptions),
});
