import { isJson, type Json } from '../wire/json.ts';
import type { Ids } from '../world/ids.ts';

const HOLDERS = new Set(['actions', 'section', 'input', 'context_actions', 'card']);

/** `blocks` with a block id and action ids wherever the app left them out, as Slack fills them in. */
export function fillIds(blocks: readonly Json[], ids: Ids): readonly Json[] {
  return blocks.map((block) => {
    const filled = { ...block, block_id: block.block_id ?? ids('b') };
    if (!HOLDERS.has(String(block.type))) return filled;
    return { ...filled, ...fillElements(block, ids) };
  });
}

function fillElements(block: Json, ids: Ids): Json {
  const fill = (element: unknown) =>
    isJson(element) && element.type !== 'image'
      ? { ...element, action_id: element.action_id ?? ids('a') }
      : element;
  return {
    ...(Array.isArray(block.elements) && { elements: block.elements.map(fill) }),
    ...(Array.isArray(block.actions) && { actions: block.actions.map(fill) }),
    ...(isJson(block.accessory) && { accessory: fill(block.accessory) }),
    ...(isJson(block.element) && { element: fill(block.element) }),
  };
}
