/** The small part of Markdown that markdown blocks use, to nodes. */
export const markdownScript = String.raw`
import { el, link } from './dom.js';

const TICK = '\x60';
const INLINE = new RegExp(
  TICK + '([^' + TICK + ']+)' + TICK + '|\\*\\*([^*]+)\\*\\*|(?<![\\w*])[*_]([^*_]+)[*_]|~~([^~]+)~~|\\[([^\\]]*)\\]\\(([^)\\s]+)\\)',
  'g',
);
const KINDS = [
  { test: /^#{1,6} +(.*)$/, make: (lines) => lines.map((text) => el('p', { class: 'header' }, inline(text))) },
  { test: /^[-*+] +(.*)$/, make: (lines) => [el('ul', {}, lines.map((text) => el('li', {}, inline(text))))] },
  { test: /^\d+[.)] +(.*)$/, make: (lines) => [el('ol', {}, lines.map((text) => el('li', {}, inline(text))))] },
  { test: /^> ?(.*)$/, make: (lines) => [el('blockquote', {}, inline(lines.join('\n')))] },
  { test: /^\s*$/, make: () => [] },
  { test: /^(.*)$/, make: (lines) => [el('p', {}, inline(lines.join('\n')))] },
];

export function markdown(text) {
  const nodes = text.split(TICK.repeat(3)).flatMap((part, index) =>
    index % 2 === 1 ? [el('pre', {}, part.replace(/^\w*\n/, '').replace(/\n$/, ''))] : paragraphs(part),
  );
  return el('div', { class: 'markdown' }, nodes);
}

function paragraphs(text) {
  const groups = [];
  for (const line of text.split('\n')) {
    const kind = KINDS.find(({ test }) => test.test(line));
    const content = kind.test.exec(line)[1] ?? '';
    if (groups.at(-1)?.kind === kind) groups.at(-1).lines.push(content);
    else groups.push({ kind, lines: [content] });
  }
  return groups.flatMap(({ kind, lines }) => kind.make(lines));
}

function inline(text) {
  const nodes = [];
  let end = 0;
  for (const match of text.matchAll(INLINE)) {
    nodes.push(text.slice(end, match.index));
    end = match.index + match[0].length;
    const [, code, bold, italic, strike, label, url] = match;
    if (code !== undefined) nodes.push(el('code', {}, code));
    else if (bold !== undefined) nodes.push(el('b', {}, bold));
    else if (italic !== undefined) nodes.push(el('i', {}, italic));
    else if (strike !== undefined) nodes.push(el('s', {}, strike));
    else nodes.push(link(url, label));
  }
  nodes.push(text.slice(end));
  return nodes;
}
`;
