import { characterCount } from '../character-count.ts';
import { BLOCK_LIMITS } from '../limits.ts';
import { visibleCharacters } from '../visible-characters.ts';
import { asRecord, beyond, type Check } from './check.ts';

/** The limits that hold over all blocks of a payload together. */
export const totals: Check = (value, path) => {
  const blocks: readonly unknown[] = Array.isArray(value) ? value : [];
  // Markdown and data tables have a total of their own, above that of the other blocks.
  const others = blocks.filter((block) => !OWN_TOTAL.has(typeOf(block)));
  const markdown = blocks.filter((block) => typeOf(block) === 'markdown').map(markdownLength);
  return [
    ...atMost(BLOCK_LIMITS.charactersInAll, visibleCharacters(others), path, 'characters'),
    ...atMost(
      BLOCK_LIMITS.markdownInAll,
      markdown.reduce((sum, length) => sum + length, 0),
      path,
      'characters of markdown',
    ),
  ];
};

const OWN_TOTAL: ReadonlySet<unknown> = new Set(['markdown', 'data_table']);

function atMost(limit: number, count: number, path: string, what: string) {
  if (count <= limit) return [];
  return beyond(path, `must have at most ${limit} ${what} in all, has ${count}`, limit);
}

function typeOf(block: unknown): unknown {
  return asRecord(block)?.type;
}

function markdownLength(block: unknown): number {
  const text = asRecord(block)?.text;
  return typeof text === 'string' ? characterCount(text) : 0;
}
