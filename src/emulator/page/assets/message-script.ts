/** One message: byline, content, reactions, menu. */
export const messageScript = `
import { renderBlocks } from './blocks.js';
import { el } from './dom.js';
import { emoji } from './emoji.js';
import { mrkdwn } from './mrkdwn.js';

const QUICK = ['white_check_mark', 'eyes', '+1', 'pray'];
const COLOURS = ['#1f6f8b', '#8d4b8f', '#2e7d5b', '#b2553a', '#4f5fa8', '#9a6a1d'];

export function renderMessage(message, pane) {
  const author = pane.world.user(message.user);
  const classes = 'message' + (message.only_for ? ' ephemeral' : '');
  const label = author.real_name + ': ' + message.text.slice(0, 120);
  return el('article', { class: classes, 'aria-label': label },
    avatar(author),
    el('div', { class: 'body' },
      message.only_for ? el('p', { class: 'only-you' }, 'Only visible to you') : null,
      byline(message, author),
      content(message, pane),
      message.files.map((file) => el('div', { class: 'file' }, '🖼', file.name)),
      reactions(message, pane)),
    message.subtype === 'tombstone' ? null : menu(message, pane));
}

function avatar(author) {
  const sum = [...author.id].reduce((total, letter) => total + letter.codePointAt(0), 0);
  const colour = author.is_bot ? '#4a154b' : COLOURS[sum % COLOURS.length];
  return el('div', { class: 'avatar', style: 'background:' + colour, 'aria-hidden': 'true' },
    author.is_bot ? '💳' : author.real_name[0]);
}

function byline(message, author) {
  const at = new Date(Number(message.ts) * 1000);
  return el('div', { class: 'byline' },
    el('b', {}, author.real_name),
    author.is_bot ? el('span', { class: 'tag' }, 'APP') : null,
    author.external ? el('span', { class: 'org' }, author.team) : null,
    el('time', { datetime: at.toISOString() }, at.toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' })));
}

function content(message, pane) {
  const edited = message.edited ? el('span', { class: 'edited' }, ' (edited)') : null;
  if (message.subtype === 'tombstone') return el('p', { class: 'gone' }, message.text);
  if (message.blocks?.length > 0) {
    const context = pane.context('m' + message.ts, (block, one, value, values) => ({
      act: 'press', channel: pane.channel, message_ts: message.ts, block_id: block.block_id,
      action_id: one.action_id, ...(value !== undefined && { value }), values,
    }));
    return el('div', {}, renderBlocks(message.blocks, context), edited);
  }
  return el('div', { class: 'text' }, mrkdwn(message.text, pane.world), edited);
}

function reactions(message, pane) {
  if (message.reactions.length === 0) return null;
  return el('div', { class: 'reactions' }, message.reactions.map(({ name, users }) =>
    el('button', {
      type: 'button',
      class: users.includes(pane.user) ? 'mine' : null,
      title: users.map((user) => pane.world.userName(user)).join(', '),
      'aria-label': name.replaceAll('_', ' ') + ', ' + users.length,
      onclick: () => pane.act({ act: 'react', channel: pane.channel, ts: message.ts, name }),
    }, emoji(name), el('span', {}, String(users.length)))));
}

function menu(message, pane) {
  const item = (label, body) => el('button', {
    type: 'button',
    onclick: (event) => {
      event.currentTarget.closest('details').open = false;
      pane.act(body());
    },
  }, label);
  const at = { channel: pane.channel, ts: message.ts };
  const react = QUICK.map((name) => item(emoji(name), () => ({ act: 'react', ...at, name })));
  const own = message.user !== pane.user ? [] : [
    el('button', {
      type: 'button',
      onclick: (event) => {
        event.currentTarget.closest('details').open = false;
        pane.startEdit(message);
      },
    }, 'Edit message'),
    item('Delete message', () => ({ act: 'delete', ...at })),
  ];
  const shortcuts = (pane.canCommand ? pane.world.shortcuts : []).map((shortcut) =>
    item(shortcut.name, () => ({
      act: 'shortcut', channel: pane.channel, message_ts: message.ts, callback_id: shortcut.callback_id,
    })));
  const parts = [message.only_for ? [] : [el('span', { class: 'row' }, react)], own, shortcuts].filter((part) => part.length > 0);
  if (parts.length === 0) return null;
  return el('details', { class: 'menu' },
    el('summary', { 'aria-label': 'What to do with this message' }, '⋯'),
    el('div', {}, parts.flatMap((part, index) => (index === 0 ? part : [el('hr'), ...part]))));
}
`;
