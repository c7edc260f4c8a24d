import { z } from 'zod';
import { type Json, jsonList, stringOf } from '../wire/json.ts';
import { slackMessages } from './issues.ts';
import { LIMITS } from './limits.ts';
import { rareBlocks } from './rare-blocks.ts';
import { richTextBlock } from './rich-text.ts';
import { lengthOf, listOf } from './text.ts';
import { totalText } from './total-text.ts';
import { repeatedIds } from './uniqueness.ts';
import {
  actionsBlock,
  contextActionsBlock,
  inputBlock,
  sectionBlock,
  showingBlocks,
} from './usual-blocks.ts';

const unsupported = { error: 'unsupported block type' };
const usual = [
  sectionBlock,
  actionsBlock,
  inputBlock,
  richTextBlock,
  ...showingBlocks,
  ...rareBlocks,
] as const;

const messageBlocks = listOf(
  z.discriminatedUnion('type', [...usual, contextActionsBlock], unsupported),
  0,
  LIMITS.messageBlocks,
);
const viewBlocks = listOf(z.discriminatedUnion('type', usual, unsupported), 0, LIMITS.viewBlocks);

/** Why Slack refuses blocks: its error code, and a sentence for each fault where it gives them. */
export interface BlocksRefusal {
  readonly error: 'invalid_blocks' | 'msg_blocks_too_long';
  readonly messages: readonly string[];
}

/** What is wrong with `blocks` as the blocks of a message; undefined where Slack takes them. */
export function checkMessageBlocks(blocks: unknown): BlocksRefusal | undefined {
  const messages = faults(messageBlocks, blocks, '/blocks');
  if (messages.length > 0) return { error: 'invalid_blocks', messages };
  if (totalText(blocks) <= LIMITS.messageBlocksText) return undefined;
  return { error: 'msg_blocks_too_long', messages: [] };
}

/** What is wrong with `blocks` as the blocks of a modal or App Home, as sentences in Slack's form. */
export function checkViewBlocks(blocks: unknown): readonly string[] {
  return faults(viewBlocks, blocks, '/view/blocks');
}

function faults(schema: z.ZodType, blocks: unknown, root: string): string[] {
  const result = schema.safeParse(blocks, { reportInput: true });
  if (!result.success) return slackMessages(result.error.issues, root);
  const list = jsonList(blocks);
  return [...repeatedIds(list, root), ...longMarkdown(list, root)];
}

/** Markdown blocks share one limit per payload. */
function longMarkdown(blocks: readonly Json[], root: string): string[] {
  const total = blocks
    .filter((block) => block.type === 'markdown')
    .reduce((sum, block) => sum + lengthOf(stringOf(block.text)), 0);
  if (total <= LIMITS.markdownTotal) return [];
  return [
    `[ERROR] markdown blocks must be less than ${LIMITS.markdownTotal + 1} characters [json-pointer:${root}]`,
  ];
}
