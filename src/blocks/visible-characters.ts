import { characterCount } from './character-count.ts';

/** The fields whose text people see; ids, values, addresses and kinds are not among them. */
const VISIBLE: ReadonlySet<string> = new Set([
  'text',
  'title',
  'subtitle',
  'body',
  'label',
  'hint',
  'alt_text',
  'caption',
]);

/**
 * How many characters (code points) `payload` shows in all, buttons included. Walks without
 * recursion, so that no depth of nesting is too deep.
 */
export function visibleCharacters(payload: unknown): number {
  const waiting: unknown[] = [payload];
  let count = 0;
  while (waiting.length > 0) {
    for (const [name, field] of fieldsOf(waiting.pop())) {
      if (typeof field !== 'string') waiting.push(field);
      else if (VISIBLE.has(name)) count += characterCount(field);
    }
  }
  return count;
}

function fieldsOf(value: unknown): readonly [string, unknown][] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}
