/** Block elements that act at once: buttons, menus, thumbs. Fields stand in entries.js. */
export const elementsScript = `
import { textNodes } from './blocks.js';
import { el, link, picture } from './dom.js';
import { field } from './entries.js';

/** What stands in an element before it is touched, remembered in the context's values. */
export function entryOf(one, context) {
  if (!(one.action_id in context.values)) context.values[one.action_id] = initial(one);
  return context.values[one.action_id];
}

function initial(one) {
  if (one.initial_option) return one.initial_option.value;
  if (one.initial_options) return one.initial_options.map((option) => option.value);
  const key = Object.keys(one).find((name) => name.startsWith('initial_'));
  if (key) return Array.isArray(one[key]) ? one[key] : String(one[key]);
  return ['checkboxes'].includes(one.type) || one.type.startsWith('multi_') ? [] : null;
}

export function element(one, block, context) {
  switch (one.type) {
    case 'button': case 'workflow_button': return button(one, block, context);
    case 'icon_button': return iconButton(one, block, context);
    case 'feedback_buttons': return feedback(one, block, context);
    case 'overflow': return overflow(one, block, context);
    case 'image': return picture(one);
    default: return field(one, block, context);
  }
}

async function pressed(node, one, block, context, value) {
  if (one.confirm && !(await context.confirm(one.confirm))) return;
  node.disabled = true;
  await context.press(block, one, value);
  node.disabled = false;
}

function button(one, block, context) {
  if (one.url) {
    const node = link(one.url, '');
    node.className = 'button ' + (one.style ?? '');
    node.replaceChildren(...textNodes(one.text, context));
    node.addEventListener('click', () => context.press(block, one));
    return node;
  }
  return el('button', {
    type: 'button',
    class: 'button ' + (one.style ?? ''),
    'aria-label': one.accessibility_label,
    onclick: (event) => pressed(event.currentTarget, one, block, context),
  }, textNodes(one.text, context));
}

function iconButton(one, block, context) {
  return el('button', {
    type: 'button',
    class: 'button feedback',
    title: one.text.text,
    'aria-label': one.accessibility_label ?? one.text.text,
    onclick: (event) => pressed(event.currentTarget, one, block, context),
  }, one.icon === 'trash' ? '🗑' : '•');
}

function feedback(one, block, context) {
  const thumb = (half, sign) =>
    el('button', {
      type: 'button',
      class: 'button feedback',
      title: half.text.text,
      'aria-label': half.accessibility_label ?? half.text.text,
      'aria-pressed': String(context.voted?.get(one.action_id) === half.value),
      onclick: async (event) => {
        context.voted?.set(one.action_id, half.value);
        for (const other of event.currentTarget.parentNode.children) other.setAttribute('aria-pressed', 'false');
        event.currentTarget.setAttribute('aria-pressed', 'true');
        await pressed(event.currentTarget, one, block, context, half.value);
      },
    }, sign);
  return el('span', { class: 'actions', role: 'group', 'aria-label': 'Feedback' },
    thumb(one.positive_button, '👍'), thumb(one.negative_button, '👎'));
}

function overflow(one, block, context) {
  const choose = (option) => async (event) => {
    event.currentTarget.closest('details').open = false;
    await pressed(event.currentTarget, one, block, context, option.value);
  };
  return el('details', { class: 'overflow' },
    el('summary', { class: 'button', 'aria-label': 'More actions' }, '⋯'),
    el('div', {}, one.options.map((option) =>
      el('button', { type: 'button', onclick: choose(option) }, textNodes(option.text, context)))));
}
`;
