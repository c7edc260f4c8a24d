import { BLOCK_LIMITS } from '../limits.ts';
import type { Check } from './check.ts';
import { anyNumber, anyString, chars, flag, oneOf, whole } from './scalars.ts';
import { byType, fields, list } from './structures.ts';

const style = fields({}, { bold: flag, italic: flag, strike: flag, code: flag, underline: flag });
const styled = (required: Readonly<Record<string, Check>>, optional = {}) =>
  fields(required, { ...optional, style });

/** Slack names no limit for one piece of rich text; ours is that of the whole payload. */
const text = styled({ text: chars(BLOCK_LIMITS.charactersInAll) });
const link = styled({ url: chars(BLOCK_LIMITS.url) }, { text: anyString, unsafe: flag });

const inline = byType('rich text element', {
  text,
  link,
  broadcast: styled({ range: oneOf('here', 'channel', 'everyone') }),
  channel: styled({ channel_id: anyString }),
  color: styled({ value: anyString }),
  date: styled(
    { timestamp: anyNumber, format: anyString },
    { url: anyString, fallback: anyString },
  ),
  emoji: styled({ name: anyString }, { unicode: anyString, url: anyString }),
  team: styled({ team_id: anyString }),
  user: styled({ user_id: anyString }),
  usergroup: styled({ usergroup_id: anyString }),
});

/** Slack names no limit for the pieces; the total of characters bounds them. */
const MANY = Number.MAX_SAFE_INTEGER;
const border = whole(0, 1);
const section = fields({ elements: list(inline, 0, MANY) });

const parts = byType('rich text part', {
  rich_text_section: section,
  rich_text_list: fields(
    {
      style: oneOf('bullet', 'ordered'),
      elements: list(byType('list item', { rich_text_section: section }), 1, MANY),
    },
    { indent: whole(0, 8), offset: whole(0, MANY), border },
  ),
  rich_text_quote: fields({ elements: list(inline, 0, MANY) }, { border }),
  rich_text_preformatted: fields(
    { elements: list(byType('preformatted element', { text, link }), 0, MANY) },
    { border, language: anyString },
  ),
});

/** The fields of a rich_text block. */
export const richTextFields = { elements: list(parts, 1, MANY) };

/** A rich_text block as a value inside another block. */
export const richText = byType('rich text', {
  rich_text: fields(richTextFields, { block_id: chars(BLOCK_LIMITS.identifier) }),
});
