/** One side of the page: whose eyes, which channel, what is seen there. */
export const paneScript = String.raw`
import { act, getState } from './api.js';
import { composer } from './composer.js';
import { el } from './dom.js';
import { renderMessage } from './message.js';
import { typed } from './mrkdwn.js';
import { askConfirm, renderHome, renderModal } from './modal.js';

const HOME = 'home';

export function createPane(root, world, people, first) {
  const pane = { root, world, user: people[0].id, channel: first, canCommand: false };
  const seen = new Map();
  const drafts = new Map();
  const contexts = new Map();
  let state = null;
  let modalKey = '';
  let homeKey = '';
  let editing = null;
  let asked = 0;
  let later = 0;
  let shownTab = '';

  const bar = el('div', { class: 'bar', role: 'tablist', 'aria-label': 'Channels' });
  const about = el('p', { class: 'about', hidden: true });
  const log = el('div', { class: 'log', role: 'log', 'aria-live': 'polite', tabindex: '0', 'aria-label': 'Messages' });
  const prompts = el('div', { class: 'prompts' });
  const box = composer('Message', say, { files: true });
  const hints = el('div', { class: 'hints' });
  const who = el('select', { onchange: changeUser },
    people.map((user) => el('option', { value: user.id }, user.real_name)));
  const title = root.id === 'merchant' ? 'Merchant' : 'Desk';
  root.append(
    el('header', { class: 'head' }, el('h1', {}, title), el('label', {}, el('span', { class: 'sr' }, title + ' user'), who)),
    bar, about, log, prompts, box.form, hints);

  pane.act = async (body) => {
    const answer = await act({ user: pane.user, ...body });
    if (!answer.ok) toast(answer.error);
    return answer;
  };
  pane.context = (key, bodyOf) => {
    if (!contexts.has(key)) contexts.set(key, { values: {}, voted: new Map() });
    const kept = contexts.get(key);
    return {
      ...kept, world, prefix: root.id + key.replaceAll('.', '-'),
      confirm: (dialog) => askConfirm(dialog, pane),
      press: (block, one, value) => pane.act(bodyOf(block, one, value, kept.values)),
    };
  };
  pane.startEdit = (message) => { editing = message; box.write(typed(message.text, world)); render(); };
  pane.refresh = refresh;

  async function refresh() {
    const turn = ++asked;
    const fresh = await getState(pane.user, pane.channel);
    if (turn !== asked) return;
    state = fresh;
    pane.canCommand = state.can_command;
    world.channels(state.channels);
    const known = pane.channel === HOME || state.channels.some((channel) => channel.id === pane.channel);
    if (!known && state.channels.length > 0) {
      await enter(state.channels[0].id);
      return;
    }
    render();
  }

  async function changeUser() {
    pane.user = who.value;
    contexts.clear();
    drafts.clear();
    seen.clear();
    root.querySelector('.toast')?.remove();
    await pane.act({ act: 'direct-message' });
    await enter(first);
  }

  async function enter(channel) {
    pane.channel = channel;
    editing = null;
    homeKey = '';
    if (channel === HOME) await pane.act({ act: 'open-home', tab: 'home' });
    await refresh();
    log.scrollTop = channel === HOME ? 0 : log.scrollHeight;
  }

  async function say(text, files) {
    const command = /^(\/[a-z-]+)(?:\s+([\s\S]*))?$/.exec(text);
    if (command) return (await pane.act({ act: 'command', channel: pane.channel, command: command[1], text: command[2] ?? '' })).ok;
    if (editing) {
      const { ts } = editing;
      editing = null;
      return (await pane.act({ act: 'edit', channel: pane.channel, ts, text })).ok;
    }
    log.scrollTop = log.scrollHeight;
    return (await pane.act({ act: 'say', channel: pane.channel, text, ...(files.length > 0 && { files }) })).ok;
  }

  function render() {
    renderBar();
    const isHome = pane.channel === HOME;
    box.form.hidden = isHome;
    box.form.style.display = isHome ? 'none' : '';
    if (isHome) renderHomeTab();
    else renderLog();
    hints.textContent = isHome ? '' : editing ? 'Editing your message. Enter saves.' : pane.canCommand ? 'Commands: ' + world.commands.join('  ') : '';
    const offered = isHome ? null : state.prompts;
    prompts.hidden = !offered;
    prompts.replaceChildren(...(offered?.prompts ?? []).map((prompt) =>
      el('button', { type: 'button', onclick: () => say(prompt.message, []) }, prompt.title)));
    renderTopModal();
  }

  function renderBar() {
    const here = state.channels.find((channel) => channel.id === pane.channel);
    if (here) seen.set(here.id, here.latest);
    const tab = (id, label, unread) => el('button', {
      type: 'button', role: 'tab', 'aria-selected': String(pane.channel === id), class: unread ? 'unread' : null,
      onclick: () => enter(id),
    }, label, unread ? el('span', { class: 'sr' }, ' (new)') : null);
    const inOrder = [...state.channels].sort((a, b) => (b.id === first) - (a.id === first));
    const tabs = inOrder.map((channel) => {
      if (!seen.has(channel.id)) seen.set(channel.id, channel.latest);
      return tab(channel.id, labelOf(channel), channel.latest > seen.get(channel.id));
    });
    if (state.can_command) tabs.unshift(tab(HOME, '⌂ App Home', false));
    const left = bar.scrollLeft;
    bar.replaceChildren(...tabs);
    bar.scrollLeft = left;
    const current = bar.querySelector('[aria-selected="true"]');
    if (current && shownTab !== pane.channel) current.scrollIntoView({ inline: 'nearest', block: 'nearest' });
    shownTab = pane.channel;
    const outside = here?.shared_with ?? [];
    about.hidden = outside.length === 0 && !here?.is_archived;
    about.textContent = here?.is_archived ? 'This channel is archived.' : 'Shared between ' + outside.join(' and ');
  }

  function labelOf(channel) {
    if (channel.is_direct) return '💬 ' + channel.name;
    return (channel.is_private ? '🔒 ' : '# ') + channel.name;
  }

  function renderHomeTab() {
    const key = state.home?.hash ?? 'none';
    if (key === homeKey) return;
    homeKey = key;
    log.replaceChildren(renderHome(state.home, pane));
  }

  function renderLog() {
    homeKey = '';
    const atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 80;
    const top = log.scrollTop;
    const focused = log.contains(document.activeElement) ? document.activeElement : null;
    const openMenu = log.querySelector('details[open], select:focus');
    if (openMenu) {
      clearTimeout(later);
      later = setTimeout(refresh, 500);
      return;
    }
    const parents = state.messages.filter((message) => !isReply(message));
    const nodes = parents.flatMap((message) => [renderMessage(message, pane), ...threadOf(message)]);
    log.replaceChildren(...(nodes.length > 0 ? nodes : [el('p', { class: 'empty' }, 'Nothing here yet. Say something.')]));
    log.scrollTop = atEnd ? log.scrollHeight : top;
    if (focused && log.contains(focused)) focused.focus({ preventScroll: true });
  }

  function isReply(message) {
    const parent = message.thread_ts;
    return parent !== null && parent !== message.ts && state.messages.some((other) => other.ts === parent);
  }

  function threadOf(parent) {
    const replies = state.messages.filter((message) => message.thread_ts === parent.ts && message.ts !== parent.ts);
    const status = state.statuses[pane.channel + ':' + parent.ts];
    const line = status ? [el('p', { class: 'status' }, world.appName + ' ' + status)] : [];
    const open = replies.length > 0 || drafts.has(parent.ts);
    if (!open) {
      if (parent.only_for) return line;
      return [...line, el('button', { type: 'button', class: 'reply-link', onclick: () => { draft(parent.ts); render(); drafts.get(parent.ts).focus(); } }, 'Reply in thread')];
    }
    return [el('div', { class: 'thread', role: 'group', 'aria-label': 'Thread' },
      replies.map((reply) => renderMessage(reply, pane)), line, draft(parent.ts).form)];
  }

  function draft(ts) {
    if (!drafts.has(ts)) {
      drafts.set(ts, composer('Reply', async (text, files) =>
        (await pane.act({ act: 'say', channel: pane.channel, thread_ts: ts, text, ...(files.length > 0 && { files }) })).ok, { files: true }));
    }
    return drafts.get(ts);
  }

  function renderTopModal() {
    const view = state.modals.at(-1);
    const key = view ? view.id + view.hash : '';
    if (key === modalKey) return;
    modalKey = key;
    root.querySelector(':scope > .veil')?.remove();
    if (!view) { contexts.forEach((_, name) => { if (name.startsWith('v')) contexts.delete(name); }); return; }
    const overlay = renderModal(view, pane);
    root.append(overlay);
    (overlay.querySelector('[autofocus], .content input, .content textarea, .content select') ?? overlay.querySelector('.cross')).focus();
  }

  function toast(sentence) {
    root.querySelector('.toast')?.remove();
    const note = el('p', { class: 'toast', role: 'alert' }, sentence);
    root.append(note);
    setTimeout(() => note.remove(), 6000);
  }

  pane.start = async () => {
    await pane.act({ act: 'direct-message' });
    await enter(first);
  };
  return pane;
}
`;
