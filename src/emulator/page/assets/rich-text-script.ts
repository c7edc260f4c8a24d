/** rich_text blocks to nodes. */
export const richTextScript = `
import { el, link } from './dom.js';
import { emoji } from './emoji.js';
import { mention } from './mrkdwn.js';

export function richText(block, world) {
  return el('div', { class: 'text' }, block.elements.map((element) => part(element, world)));
}

function part(element, world) {
  const inside = () => element.elements.map((one) => inline(one, world));
  switch (element.type) {
    case 'rich_text_list':
      return el(
        element.style === 'ordered' ? 'ol' : 'ul',
        { start: element.offset ? element.offset + 1 : null, style: 'margin-left:' + 20 * (element.indent ?? 0) + 'px' },
        element.elements.map((item) => el('li', {}, item.elements.map((one) => inline(one, world)))),
      );
    case 'rich_text_quote':
      return el('blockquote', {}, inside());
    case 'rich_text_preformatted':
      return el('pre', {}, inside());
    default:
      return el('div', {}, inside());
  }
}

const STYLES = { bold: 'b', italic: 'i', strike: 's', underline: 'u', code: 'code' };

function inline(element, world) {
  return Object.entries(STYLES).reduce(
    (node, [style, tag]) => (element.style?.[style] ? el(tag, {}, node) : node),
    bare(element, world),
  );
}

function bare(element, world) {
  switch (element.type) {
    case 'text': return document.createTextNode(element.text);
    case 'link': return link(element.url, element.text);
    case 'user': return mention('@' + world.userName(element.user_id));
    case 'channel': return mention('#' + world.channelName(element.channel_id));
    case 'broadcast': return mention('@' + element.range);
    case 'emoji': return document.createTextNode(emoji(element.name));
    case 'date': return el('time', {}, new Date(element.timestamp * 1000)
      .toLocaleString([], { dateStyle: 'medium', timeStyle: 'short' }));
    default: return document.createTextNode('');
  }
}
`;
