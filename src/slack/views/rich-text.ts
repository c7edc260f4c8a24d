import type {
  RichTextBlock,
  RichTextBlockElement,
  RichTextDate,
  RichTextElement,
  RichTextLink,
  RichTextList,
  RichTextPreformatted,
  RichTextQuote,
  RichTextSection,
  RichTextText,
} from '@slack/types';
import { splitText } from '../../blocks/fold.ts';
import { inertText } from '../../blocks/inert-text.ts';

/** Long pieces are split: other text objects take 3,000 characters too. */
const PIECE_LENGTH = 3000;
const ADDRESS_LENGTH = 3000;

/** `text` as pieces in which Slack parses nothing; none where it is empty, as Slack refuses those. */
export function words(text: string): readonly RichTextText[] {
  return splitText(inertText(text), PIECE_LENGTH).map((piece) => ({ type: 'text', text: piece }));
}

/** `text` in bold. */
export function bold(text: string): readonly RichTextText[] {
  return words(text).map((piece) => ({ ...piece, style: { bold: true } }));
}

/** `text` as a link to `url`; bare words where `url` is null or no web address. */
export function linked(text: string, url: string | null): readonly (RichTextText | RichTextLink)[] {
  if (!url || url.length > ADDRESS_LENGTH || !/^https?:\/\/[^\s<>|]+$/.test(url))
    return words(text);
  return [{ type: 'link', url, text: inertText(text) }];
}

/** A time (epoch ms) that each reader sees in their own time zone. */
export function dateTime(at: number): RichTextDate {
  return {
    type: 'date',
    timestamp: Math.floor(at / 1000),
    format: '{date_short_pretty} {time}',
    fallback: new Date(at).toISOString(),
  };
}

/** Mentions of people, who are told; for our own people's ids only. */
export function mentions(users: readonly string[]): readonly RichTextElement[] {
  return users.flatMap((user) => [{ type: 'user', user_id: user }, ...words(' ')]);
}

/** A paragraph. */
export function paragraph(...pieces: readonly (readonly RichTextElement[])[]): RichTextSection {
  return { type: 'rich_text_section', elements: pieces.flat() };
}

/** Lines with numbers, or dots, before them. */
export function listOf(
  style: 'ordered' | 'bullet',
  items: readonly (readonly RichTextElement[])[],
): RichTextList {
  return { type: 'rich_text_list', style, elements: items.map((item) => paragraph(item)) };
}

/** Somebody's words, set apart. */
export function quote(text: string): RichTextQuote {
  return { type: 'rich_text_quote', elements: [...words(text)] };
}

/** Words to be selected and said as they stand. */
export function preformatted(text: string): RichTextPreformatted {
  return { type: 'rich_text_preformatted', elements: [...words(text)] };
}

/** A block of these parts, without those that hold nothing; null where that leaves none. */
export function richText(...parts: readonly RichTextBlockElement[]): RichTextBlock | null {
  const filled = parts.filter((part) => part.elements.length > 0);
  return filled.length === 0 ? null : { type: 'rich_text', elements: filled };
}
