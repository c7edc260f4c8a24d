import { BLOCK_LIMITS } from '../limits.ts';
import { anyBlock } from './block.ts';
import { asRecord, type Check, violation } from './check.ts';
import { chars, flag } from './scalars.ts';
import { byType, fields, list } from './structures.ts';
import { plainText } from './text-objects.ts';

const blocks = { blocks: list(anyBlock, 1, BLOCK_LIMITS.viewBlocks) };
const shared = {
  private_metadata: chars(BLOCK_LIMITS.privateMetadata),
  callback_id: chars(BLOCK_LIMITS.identifier),
  external_id: chars(BLOCK_LIMITS.identifier),
};
const kinds = byType('view', {
  home: fields(blocks, shared),
  modal: fields(
    { ...blocks, title: plainText(BLOCK_LIMITS.modalTitle) },
    {
      ...shared,
      submit: plainText(BLOCK_LIMITS.modalButton),
      close: plainText(BLOCK_LIMITS.modalButton),
      clear_on_close: flag,
      notify_on_close: flag,
    },
  ),
});

/** A modal or an App Home. A modal that takes input must have a button to send it. */
export const view: Check = (value, path) => {
  const record = asRecord(value);
  const list: readonly unknown[] = Array.isArray(record?.blocks) ? record.blocks : [];
  const takesInput = list.some((block) => asRecord(block)?.type === 'input');
  const unsendable = takesInput && record?.type === 'modal' && record.submit === undefined;
  return [
    ...kinds(value, path),
    ...(unsendable ? violation(`${path}.submit`, 'is missing, and the view takes input') : []),
    ...list.flatMap((block, index) => messageOnly(block, `${path}.blocks[${index}]`)),
  ];
};

/** Kinds of block that exist in messages only. */
const MESSAGE_ONLY: ReadonlySet<unknown> = new Set([
  'markdown',
  'table',
  'data_table',
  'context_actions',
]);

const messageOnly: Check = (block, path) =>
  MESSAGE_ONLY.has(asRecord(block)?.type) ? violation(path, 'is for messages only') : [];
