import { z } from 'zod';
import { LIMITS } from './limits.ts';
import { chars } from './text.ts';

const style = z
  .strictObject({
    bold: z.boolean().optional(),
    code: z.boolean().optional(),
    italic: z.boolean().optional(),
    strike: z.boolean().optional(),
    underline: z.boolean().optional(),
  })
  .optional();

const text = z.strictObject({ type: z.literal('text'), text: chars(1, LIMITS.messageText), style });
const link = z.strictObject({
  type: z.literal('link'),
  url: chars(1, LIMITS.url),
  text: z.string().optional(),
  unsafe: z.boolean().optional(),
  style,
});

const inline = z.discriminatedUnion(
  'type',
  [
    text,
    link,
    z.strictObject({ type: z.literal('user'), user_id: z.string(), style }),
    z.strictObject({ type: z.literal('channel'), channel_id: z.string(), style }),
    z.strictObject({ type: z.literal('usergroup'), usergroup_id: z.string(), style }),
    z.strictObject({ type: z.literal('team'), team_id: z.string(), style }),
    z.strictObject({
      type: z.literal('emoji'),
      name: z.string(),
      unicode: z.string().optional(),
      url: z.string().optional(),
      style,
    }),
    z.strictObject({
      type: z.literal('broadcast'),
      range: z.enum(['here', 'channel', 'everyone']),
      style,
    }),
    z.strictObject({ type: z.literal('color'), value: z.string(), style }),
    z.strictObject({
      type: z.literal('date'),
      timestamp: z.number(),
      format: z.string(),
      url: z.string().optional(),
      fallback: z.string().optional(),
      style,
    }),
  ],
  { error: 'unsupported rich text element' },
);

const section = z.strictObject({
  type: z.literal('rich_text_section'),
  elements: z.array(inline),
});
const border = z.union([z.literal(0), z.literal(1)]).optional();
const indent = z.number().int().min(0).max(8).optional();

/** Formatted text in which nothing is parsed: the safe place for people's words. */
export const richTextBlock = z.strictObject({
  type: z.literal('rich_text'),
  block_id: chars(1, LIMITS.id).optional(),
  elements: z.array(
    z.discriminatedUnion(
      'type',
      [
        section,
        z.strictObject({
          type: z.literal('rich_text_list'),
          style: z.enum(['bullet', 'ordered']),
          elements: z.array(section).min(1),
          indent,
          offset: z.number().int().min(0).optional(),
          border,
        }),
        z.strictObject({
          type: z.literal('rich_text_quote'),
          elements: z.array(inline),
          border,
        }),
        z.strictObject({
          type: z.literal('rich_text_preformatted'),
          elements: z.array(z.discriminatedUnion('type', [text, link])),
          border,
          language: z.string().optional(),
        }),
      ],
      { error: 'unsupported rich text element' },
    ),
  ),
});
