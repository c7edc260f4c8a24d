import { elementsOf } from '../block-kit/uniqueness.ts';
import type { Json } from '../wire/json.ts';
import { type Entry, initialEntry, stateOf } from './element-state.ts';

/** What a person filled in, by action id. Fields not named keep what stood in them. */
export type FilledIn = Readonly<Record<string, Entry>>;

const WITHOUT_STATE = new Set([
  'button',
  'image',
  'overflow',
  'feedback_buttons',
  'icon_button',
  'workflow_button',
]);

/** The `state.values` of `blocks`: block id, then action id, then what stands in the element. */
export function stateValues(blocks: readonly Json[], filled: FilledIn): Json {
  const rows = blocks
    .filter((block) => block.type !== 'context' && block.type !== 'rich_text')
    .map((block) => [block.block_id, valuesOf(block, filled)] as const)
    .filter(([, values]) => Object.keys(values).length > 0);
  return Object.fromEntries(rows);
}

function valuesOf(block: Json, filled: FilledIn): Json {
  const elements = elementsOf(block).filter((element) => !WITHOUT_STATE.has(String(element.type)));
  return Object.fromEntries(
    elements.map((element) => {
      const id = String(element.action_id);
      const entry = Object.hasOwn(filled, id) ? (filled[id] ?? null) : initialEntry(element);
      return [id, { type: element.type, ...stateOf(element, entry) }];
    }),
  );
}
