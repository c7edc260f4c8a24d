import { z } from 'zod';
import type { Backend } from '../../backend/backend.ts';
import { checkMessageBlocks } from '../../block-kit/check-blocks.ts';
import { fillIds } from '../../block-kit/fill-ids.ts';
import { LIMITS } from '../../block-kit/limits.ts';
import { lengthOf } from '../../block-kit/text.ts';
import { flag, jsonObject, structured } from '../../web-api/argument.ts';
import { Refusal } from '../../web-api/refusal.ts';
import type { Json } from '../../wire/json.ts';

/** The arguments that say what a message holds, the same in all chat methods. */
export const contentShape = {
  text: z.string().optional(),
  markdown_text: z.string().optional(),
  blocks: structured(z.array(jsonObject), 'invalid_blocks_format').optional(),
  attachments: structured(z.array(jsonObject), 'invalid_attachments_format').optional(),
  as_user: flag.optional(),
  link_names: flag.optional(),
  parse: z.enum(['full', 'none']).optional(),
};

/** The message metadata argument. */
export const metadataShape = {
  metadata: structured(
    z.strictObject({ event_type: z.string().min(1).max(255), event_payload: jsonObject }),
    'invalid_metadata_format',
  ).optional(),
};

/** Content as the arguments give it. */
export interface ContentArguments {
  readonly text?: string | undefined;
  readonly markdown_text?: string | undefined;
  readonly blocks?: readonly Json[] | undefined;
  readonly attachments?: readonly Json[] | undefined;
}

/** Content that Slack has taken; a field is undefined where the call did not name it. */
export interface Content {
  readonly text: string | undefined;
  readonly blocks: readonly Json[] | undefined;
  readonly attachments: readonly Json[] | undefined;
}

const TOO_MANY_ATTACHMENTS = 100;

/**
 * The content of a message, checked as Slack checks it.
 *
 * @throws Refusal no_text, msg_too_long, markdown_text_conflict, too_many_attachments, invalid_blocks or msg_blocks_too_long.
 */
export function readContent(backend: Backend, args: ContentArguments): Content {
  refuseEmpty(args);
  refuseLong(args);
  if (args.markdown_text !== undefined) return markdownContent(backend, args);
  return {
    text: args.text,
    blocks: readBlocks(backend, args.blocks),
    attachments: args.attachments,
  };
}

function refuseEmpty({ text, markdown_text, blocks, attachments }: ContentArguments): void {
  const hasText = Boolean(text?.trim()) || Boolean(markdown_text?.trim());
  const hasRest = (blocks?.length ?? 0) > 0 || (attachments?.length ?? 0) > 0;
  if (!hasText && !hasRest) throw new Refusal('no_text');
}

function refuseLong({ text = '', markdown_text = '', attachments = [] }: ContentArguments): void {
  if (lengthOf(text) > LIMITS.messageText) throw new Refusal('msg_too_long');
  if (lengthOf(markdown_text) > LIMITS.markdownTotal) throw new Refusal('msg_too_long');
  if (attachments.length > TOO_MANY_ATTACHMENTS) throw new Refusal('too_many_attachments');
}

function readBlocks(
  backend: Backend,
  blocks: readonly Json[] | undefined,
): readonly Json[] | undefined {
  if (blocks === undefined) return undefined;
  const refusal = checkMessageBlocks(blocks);
  if (refusal !== undefined) {
    throw new Refusal(refusal.error, { response_metadata: { messages: refusal.messages } });
  }
  return fillIds(blocks, backend.ids);
}

function markdownContent(backend: Backend, args: ContentArguments): Content {
  if (args.text !== undefined || args.blocks !== undefined) {
    throw new Refusal('markdown_text_conflict');
  }
  const blocks = fillIds([{ type: 'markdown', text: args.markdown_text }], backend.ids);
  return { text: args.markdown_text, blocks, attachments: args.attachments };
}
