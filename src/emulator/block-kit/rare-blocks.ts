import { z } from 'zod';
import { button, imageElement } from './button-elements.ts';
import { LIMITS } from './limits.ts';
import { richTextBlock } from './rich-text.ts';
import { anyText, chars, listOf, mrkdwn, plainText } from './text.ts';

const block_id = chars(1, LIMITS.id).optional();

const cell = z.discriminatedUnion(
  'type',
  [
    z.strictObject({ type: z.literal('raw_text'), text: z.string() }),
    z.strictObject({ type: z.literal('raw_number'), value: z.number(), text: z.string() }),
    richTextBlock,
  ],
  { error: 'unsupported cell type' },
);

const card = z.strictObject({
  type: z.literal('card'),
  block_id,
  hero_image: imageElement.optional(),
  icon: imageElement.optional(),
  title: mrkdwn(LIMITS.cardTitle).optional(),
  subtitle: mrkdwn(LIMITS.cardTitle).optional(),
  body: mrkdwn(LIMITS.cardBody).optional(),
  actions: listOf(button, 1, LIMITS.cardActions).optional(),
});

const taskCard = z.strictObject({
  type: z.literal('task_card'),
  block_id,
  task_id: z.string(),
  title: z.string(),
  details: richTextBlock.optional(),
  output: richTextBlock.optional(),
  sources: z.array(z.looseObject({})).optional(),
  status: z.enum(['pending', 'in_progress', 'complete', 'error']),
});

/** Blocks that exist and that few messages use: checked for their main limits. */
export const rareBlocks = [
  z.strictObject({
    type: z.literal('alert'),
    block_id,
    text: anyText(LIMITS.alertText),
    level: z.enum(['default', 'info', 'warning', 'error', 'success']).optional(),
  }),
  card,
  z.strictObject({
    type: z.literal('carousel'),
    block_id,
    elements: listOf(card, 1, LIMITS.carouselCards),
  }),
  z.looseObject({ type: z.literal('container'), block_id, child_blocks: z.array(z.unknown()) }),
  z.strictObject({
    type: z.literal('table'),
    block_id,
    rows: listOf(listOf(cell, 1, LIMITS.tableCells), 1, LIMITS.tableRows),
    column_settings: z.array(z.looseObject({}).nullable()).max(LIMITS.tableCells).optional(),
  }),
  z.strictObject({
    type: z.literal('data_table'),
    block_id,
    rows: listOf(listOf(cell, 1, LIMITS.tableCells), 2, LIMITS.dataTableRows),
    caption: z.string(),
    page_size: z.number().int().optional(),
    row_header_column_index: z.number().int().optional(),
  }),
  z.strictObject({
    type: z.literal('file'),
    block_id,
    source: z.literal('remote'),
    external_id: z.string(),
  }),
  taskCard,
  z.strictObject({
    type: z.literal('plan'),
    block_id,
    title: z.string(),
    tasks: z.array(taskCard).optional(),
  }),
  z.looseObject({
    type: z.literal('video'),
    block_id,
    video_url: chars(1, LIMITS.url),
    thumbnail_url: chars(1, LIMITS.url),
    alt_text: chars(1, LIMITS.altText),
    title: plainText(LIMITS.videoTitle),
  }),
] as const;
