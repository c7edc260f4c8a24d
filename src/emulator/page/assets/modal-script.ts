/** Modals, confirm dialogs and the App Home. */
export const modalScript = `
import { renderBlocks, textNodes } from './blocks.js';
import { el } from './dom.js';

/** The open modal as an overlay. It calls submit() and close(all), and keeps what is written. */
export function renderModal(view, pane) {
  const context = pane.context('v' + view.id, (block, one, value, values) => ({
    act: 'press', view_id: view.id, block_id: block.block_id, action_id: one.action_id,
    ...(value !== undefined && { value }), values,
  }));
  const body = el('div', { class: 'content' }, renderBlocks(view.blocks, context));
  const close = (all) => pane.act({ act: 'close', view_id: view.id, all });
  const form = el('form', { class: 'dialog', role: 'dialog', 'aria-modal': 'true', 'aria-label': view.title?.text, novalidate: true,
    onkeydown: (event) => { if (event.key === 'Escape') close(true); },
    onsubmit: async (event) => {
      event.preventDefault();
      showErrors(body, {});
      const answer = await pane.act({ act: 'submit', view_id: view.id, values: context.values });
      if (answer.outcome === 'errors') showErrors(body, answer.errors);
    } },
    el('header', {}, el('h2', {}, textNodes(view.title, context)),
      el('button', { type: 'button', class: 'cross', 'aria-label': 'Close', onclick: () => close(true) }, '✕')),
    body,
    el('footer', {},
      el('button', { type: 'button', class: 'button', onclick: () => close(false) }, view.close?.text ?? (view.submit ? 'Cancel' : 'Close')),
      view.submit ? el('button', { type: 'submit', class: 'button primary' }, view.submit.text) : null));
  return el('div', { class: 'veil' }, form);
}

function showErrors(body, errors) {
  for (const old of body.querySelectorAll('.fault')) old.remove();
  for (const [block, sentence] of Object.entries(errors)) {
    const place = body.querySelector('[data-block="' + CSS.escape(block) + '"]');
    place?.append(el('p', { class: 'fault', role: 'alert' }, sentence));
  }
  body.querySelector('.fault')?.scrollIntoView({ block: 'nearest' });
}

/** Asks "are you sure?" over the pane; resolves to the answer. */
export function askConfirm(dialog, pane) {
  return new Promise((resolve) => {
    const finish = (answer) => () => { veil.remove(); resolve(answer); };
    const title = dialog.title?.text ?? 'Are you sure?';
    const yes = el('button', { type: 'button', class: 'button ' + (dialog.style ?? 'primary'), onclick: finish(true) }, dialog.confirm?.text ?? 'Yes');
    const veil = el('div', { class: 'veil' },
      el('div', { class: 'dialog', role: 'alertdialog', 'aria-modal': 'true', 'aria-label': title },
        el('header', {}, el('h2', {}, title)),
        el('div', { class: 'content text' }, textNodes(dialog.text, pane)),
        el('footer', {}, el('button', { type: 'button', class: 'button', onclick: finish(false) }, dialog.deny?.text ?? 'Cancel'), yes)));
    pane.root.append(veil);
    yes.focus();
  });
}

export function renderHome(view, pane) {
  if (!view) return el('p', { class: 'empty' }, 'The app has not published its Home yet.');
  const context = pane.context('h' + view.hash, (block, one, value, values) => ({
    act: 'press', view_id: view.id, block_id: block.block_id, action_id: one.action_id,
    ...(value !== undefined && { value }), values,
  }));
  return el('div', { class: 'home' }, renderBlocks(view.blocks, context));
}
`;
