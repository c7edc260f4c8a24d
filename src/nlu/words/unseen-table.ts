import { shareSeen, sketchLines } from './line-sketch.ts';
import { NO_WORDS, type WordTable } from './word-table.ts';

/** Up to this share of lines stands in unrelated sets by chance. */
const BY_CHANCE = 0.01;

/**
 * The first of the tables that has learnt from none of the given lines; NO_WORDS where every one
 * has. A figure is honest only if no part of the classifier has seen the lines before.
 */
export function unseenTable(tables: readonly WordTable[], texts: readonly string[]): WordTable {
  const sketch = sketchLines(texts);
  const isUnseen = ({ sources }: WordTable) =>
    sources.every((source) => shareSeen(sketch, source.sketch) <= BY_CHANCE);
  return tables.find(isUnseen) ?? NO_WORDS;
}

/** Which table it is, as a sentence. */
export function describeTable({ sources }: WordTable): string {
  if (sources.length === 0) return 'No word table: each has learnt from some of these lines.';
  const names = sources.map(({ name }) => name).join(', ');
  return `Word table: learnt from ${names}, and from none of these lines.`;
}
