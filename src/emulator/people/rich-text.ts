import type { Json } from '../wire/json.ts';

const TOKEN =
  /<@([UW][A-Z0-9]+)(?:\|[^>]*)?>|<#([A-Z0-9]+)(?:\|[^>]*)?>|<((?:https?|mailto):[^|>]+)(?:\|([^>]*))?>/g;

/** The rich_text block that Slack's client makes of a typed message, from its escaped `text`. */
export function typedBlocks(text: string, block_id: string): readonly Json[] {
  const elements: Json[] = [];
  let end = 0;
  for (const match of text.matchAll(TOKEN)) {
    elements.push(...plain(text.slice(end, match.index)), tokenOf(match));
    end = match.index + match[0].length;
  }
  elements.push(...plain(text.slice(end)));
  return [{ type: 'rich_text', block_id, elements: [{ type: 'rich_text_section', elements }] }];
}

function plain(escaped: string): readonly Json[] {
  if (escaped === '') return [];
  const text = escaped.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
  return [{ type: 'text', text }];
}

function tokenOf([, user_id, channel_id, url, label]: RegExpExecArray): Json {
  if (user_id !== undefined) return { type: 'user', user_id };
  if (channel_id !== undefined) return { type: 'channel', channel_id };
  return { type: 'link', url, ...(label !== undefined && { text: label }) };
}
