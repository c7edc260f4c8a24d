import { isJson, type Json } from '../wire/json.ts';
import { type Entry, initialEntry } from './element-state.ts';
import type { FilledIn } from './view-state.ts';

/**
 * What Slack's own client finds missing before it sends a modal: a sentence by block id for each input that
 * is empty though it must not be, or too short or long.
 */
export function fieldErrors(
  blocks: readonly Json[],
  filled: FilledIn,
): Readonly<Record<string, string>> {
  const errors = blocks.flatMap((block) => {
    const sentence = block.type === 'input' ? fault(block, filled) : undefined;
    return sentence === undefined ? [] : [[String(block.block_id), sentence] as const];
  });
  return Object.fromEntries(errors);
}

function fault(block: Json, filled: FilledIn): string | undefined {
  const element = isJson(block.element) ? block.element : {};
  const id = String(element.action_id);
  const entry = Object.hasOwn(filled, id) ? (filled[id] ?? null) : initialEntry(element);
  if (isEmpty(entry)) {
    return block.optional === true ? undefined : 'Please complete this required field.';
  }
  return typeof entry === 'string' ? lengthFault(element, entry.length) : undefined;
}

function isEmpty(entry: Entry): boolean {
  return entry === null || entry.length === 0;
}

function lengthFault({ min_length, max_length }: Json, length: number): string | undefined {
  if (typeof min_length === 'number' && length < min_length) {
    return `Please write at least ${min_length} characters.`;
  }
  if (typeof max_length === 'number' && length > max_length) {
    return `Please write at most ${max_length} characters.`;
  }
  return undefined;
}
