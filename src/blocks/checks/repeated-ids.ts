import type { BlockViolation } from '../block-violation.ts';
import { asRecord, type Check, violation } from './check.ts';

interface Identified {
  readonly path: string;
  readonly id: string;
}

/**
 * Ids that occur twice: a block_id within the payload, an action_id within its block. Slack refuses
 * both; between blocks the same action_id is fine.
 */
export const repeatedIds: Check = (value, path) => {
  const blocks: readonly unknown[] = Array.isArray(value) ? value : [];
  const blockIds = blocks.flatMap((block, index) => idOf(block, 'block_id', `${path}[${index}]`));
  return [
    ...repeated(blockIds),
    ...blocks.flatMap((block, index) => repeated(actionIds(block, `${path}[${index}]`))),
  ];
};

function actionIds(block: unknown, path: string): readonly Identified[] {
  const record = asRecord(block);
  const single = ['accessory', 'element'].flatMap((name) =>
    idOf(record?.[name], 'action_id', `${path}.${name}`),
  );
  const listed = ['elements', 'actions'].flatMap((name) => {
    const elements: unknown = record?.[name];
    if (!Array.isArray(elements)) return [];
    return elements.flatMap((element, index) =>
      idOf(element, 'action_id', `${path}.${name}[${index}]`),
    );
  });
  return [...single, ...listed];
}

function idOf(value: unknown, name: 'block_id' | 'action_id', path: string): readonly Identified[] {
  const id = asRecord(value)?.[name];
  return typeof id === 'string' ? [{ path: `${path}.${name}`, id }] : [];
}

function repeated(found: readonly Identified[]): readonly BlockViolation[] {
  return found.flatMap(({ path, id }, index) => {
    const first = found.findIndex((other) => other.id === id);
    return first === index ? [] : violation(path, `repeats the id of ${found[first]?.path}`);
  });
}
