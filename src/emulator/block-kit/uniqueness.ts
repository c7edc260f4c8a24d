import { type Json, jsonList, stringOf } from '../wire/json.ts';

/** The elements of `block` that a person can use, wherever the block keeps them. */
export function elementsOf(block: Json): readonly Json[] {
  return jsonList([
    ...(Array.isArray(block.elements) ? block.elements : []),
    block.accessory,
    block.element,
    ...(Array.isArray(block.actions) ? block.actions : []),
  ]);
}

/**
 * Ids that stand twice: block ids must be unique in a payload, action ids inside their block.
 * Gives sentences in Slack's form, none where all is well.
 */
export function repeatedIds(blocks: readonly Json[], root: string): string[] {
  const blockIds = repeated(blocks.map((block) => stringOf(block.block_id)));
  const actionIds = blocks.flatMap((block) =>
    repeated(elementsOf(block).map((element) => stringOf(element.action_id))),
  );
  return [
    ...blockIds.map((id) => `[ERROR] \`block_id\` already exists: ${id} [json-pointer:${root}]`),
    ...actionIds.map((id) => `[ERROR] \`action_id\` already exists: ${id} [json-pointer:${root}]`),
  ];
}

function repeated(ids: readonly string[]): string[] {
  return ids.filter((id, index) => id !== '' && ids.indexOf(id) !== index);
}
