/** Slack's mrkdwn to nodes. */
export const mrkdwnScript = String.raw`
import { el, link } from './dom.js';
import { withEmoji } from './emoji.js';

const TICK = '\x60';
const INLINE = new RegExp(
  [
    TICK + '([^' + TICK + '\\n]+)' + TICK,
    '<([^<>\\n]+)>',
    '(?<![\\p{L}\\p{N}*])\\*(?=\\S)([^*\\n]*?\\S)\\*(?![\\p{L}\\p{N}*])',
    '(?<![\\p{L}\\p{N}_])_(?=\\S)([^_\\n]*?\\S)_(?![\\p{L}\\p{N}_])',
    '(?<![\\p{L}\\p{N}~])~(?=\\S)([^~\\n]*?\\S)~(?![\\p{L}\\p{N}~])',
  ].join('|'),
  'gu',
);

export function decode(text) {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

/** A message's text as its author would type it again. */
export function typed(text, world) {
  const names = text
    .replace(/<@([A-Z0-9]+)(?:\|[^>]*)?>/g, (_, id) => '@' + world.userName(id))
    .replace(/<((?:https?|mailto):[^|>]+)(?:\|[^>]*)?>/g, '$1');
  return decode(names);
}

/** The nodes of a mrkdwn text; names come from the world. */
export function mrkdwn(text, world) {
  const nodes = [];
  text.split(TICK.repeat(3)).forEach((part, index, parts) => {
    const fenced = index % 2 === 1 && index < parts.length - 1;
    if (fenced) nodes.push(el('pre', {}, decode(part.replace(/^\n/, '').replace(/\n$/, ''))));
    else nodes.push(...quoted(index % 2 === 1 ? TICK.repeat(3) + part : part, world));
  });
  return nodes;
}

function quoted(text, world) {
  const nodes = [];
  let quote = [];
  const flush = () => {
    if (quote.length > 0) nodes.push(el('blockquote', {}, inline(quote.join('\n'), world)));
    quote = [];
  };
  let plain = [];
  const flushPlain = () => {
    if (plain.length > 0) nodes.push(...inline(plain.join('\n'), world));
    plain = [];
  };
  for (const line of text.split('\n')) {
    const match = /^(?:&gt;|>) ?(.*)$/.exec(line);
    if (match) { flushPlain(); quote.push(match[1]); }
    else { flush(); plain.push(line); }
  }
  flush();
  flushPlain();
  return nodes;
}

function inline(text, world) {
  const nodes = [];
  let end = 0;
  for (const match of text.matchAll(INLINE)) {
    nodes.push(withEmoji(decode(text.slice(end, match.index))));
    end = match.index + match[0].length;
    const [, code, token, bold, italic, strike] = match;
    if (code !== undefined) nodes.push(el('code', {}, decode(code)));
    else if (token !== undefined) nodes.push(reference(token, world));
    else if (bold !== undefined) nodes.push(el('b', {}, inline(bold, world)));
    else if (italic !== undefined) nodes.push(el('i', {}, inline(italic, world)));
    else nodes.push(el('s', {}, inline(strike, world)));
  }
  nodes.push(withEmoji(decode(text.slice(end))));
  return nodes;
}

function reference(token, world) {
  const [target, label] = token.split('|');
  if (target.startsWith('@')) return mention('@' + world.userName(target.slice(1)));
  if (target.startsWith('#')) return mention('#' + (label || world.channelName(target.slice(1))));
  if (target.startsWith('!date')) return document.createTextNode(decode(label ?? ''));
  if (target.startsWith('!')) return mention('@' + (label || target.slice(1)).replace(/^@/, ''));
  return link(decode(target), label === undefined ? decode(target) : decode(label));
}

export function mention(text) {
  return el('span', { class: 'mention' }, text);
}
`;
