/** Blocks to nodes. */
export const blocksScript = `
import { el, picture } from './dom.js';
import { element, entryOf } from './elements.js';
import { withEmoji } from './emoji.js';
import { markdown } from './markdown.js';
import { mrkdwn } from './mrkdwn.js';
import { richText } from './rich-text.js';

/**
 * The nodes of a list of blocks. The context holds the world, press(block, element, value) for what acts at
 * once, confirm(dialog) and values, where inputs keep what was filled in.
 */
export function renderBlocks(blocks, context) {
  return el('div', { class: 'blocks' }, blocks.map((block) => renderBlock(block, context)));
}

/** A text object as nodes. */
export function textNodes(text, context) {
  if (text.type === 'plain_text') return [text.emoji === false ? text.text : withEmoji(text.text)];
  return mrkdwn(text.text, context.world);
}

const RENDERERS = {
  section: (block, context) =>
    el('div', { class: 'section' },
      el('div', { class: 'main' },
        block.text ? el('div', { class: 'text' }, textNodes(block.text, context)) : null,
        block.fields ? el('div', { class: 'fields' }, block.fields.map((field) => el('div', { class: 'text' }, textNodes(field, context)))) : null),
      block.accessory ? element(block.accessory, block, context) : null),
  header: (block, context) => el('h3', { class: 'header' }, textNodes(block.text, context)),
  divider: () => el('hr'),
  context: (block, context) =>
    el('div', { class: 'context' }, block.elements.map((one) =>
      one.type === 'image' ? picture(one) : el('span', { class: 'text' }, textNodes(one, context)))),
  actions: (block, context) =>
    el('div', { class: 'actions' }, block.elements.map((one) => element(one, block, context))),
  context_actions: (block, context) =>
    el('div', { class: 'actions' }, block.elements.map((one) => element(one, block, context))),
  image: (block, context) =>
    el('figure', {}, block.title ? el('figcaption', {}, textNodes(block.title, context)) : null, picture(block)),
  rich_text: (block, context) => richText(block, context.world),
  markdown: (block) => markdown(block.text),
  input: inputBlock,
  alert: (block, context) => el('div', { class: 'alert text' }, textNodes(block.text, context)),
  table: table,
  data_table: table,
};

function renderBlock(block, context) {
  const render = RENDERERS[block.type];
  if (render === undefined) return el('p', { class: 'unknown' }, '[' + block.type + ']');
  const node = render(block, context);
  node.dataset.block = block.block_id;
  return node;
}

function table(block, context) {
  const cell = (one) => (one.type === 'rich_text' ? richText(one, context.world) : one.text);
  return el('table', {}, el('tbody', {}, block.rows.map((row) => el('tr', {}, row.map((one) => el('td', {}, cell(one)))))));
}

function inputBlock(block, context) {
  const id = 'in-' + context.prefix + '-' + block.block_id;
  entryOf(block.element, context);
  const grouped = ['radio_buttons', 'checkboxes'].includes(block.element.type);
  const label = [
    ...textNodes(block.label, context),
    block.optional ? el('span', { class: 'optional' }, ' (optional)') : null,
  ];
  const hint = block.hint ? el('span', { class: 'hint', id: id + '-hint' }, textNodes(block.hint, context)) : null;
  const field = element(block.element, block, { ...context, inInput: true, fieldId: id });
  if (hint) field.setAttribute('aria-describedby', id + '-hint');
  if (grouped) {
    field.setAttribute('aria-labelledby', id + '-label');
    return el('div', { class: 'input' }, el('span', { class: 'label', id: id + '-label' }, label), field, hint);
  }
  return el('div', { class: 'input' }, el('label', { class: 'label', for: id }, label), field, hint);
}
`;
