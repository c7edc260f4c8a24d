import { statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { shippedWords, wordTables } from '../src/word-tables.ts';

const LARGEST = 1_048_576;

describe('the word tables that are shipped', () => {
  it('are one from all sources, which the desk answers with, and one without each of them', () => {
    const [all, ...others] = wordTables();
    expect(all).toBe(shippedWords());
    const names = all?.sources.map(({ name }) => name) ?? [];
    expect(names).toHaveLength(3);
    const left = others.map(({ sources }) => {
      return names.filter((name) => !sources.some((source) => source.name === name));
    });
    expect(left.flat().sort()).toEqual([...names].sort());
  });

  it('hold ten thousand stems each, and no two are the same', () => {
    const tables = wordTables();
    expect(tables.map(({ fingerprints }) => fingerprints.length)).toEqual(tables.map(() => 10_000));
    expect(new Set(tables.map(({ key }) => key)).size).toBe(tables.length);
  });

  it('are small: the one that belongs to the model has less than a megabyte', () => {
    const file = new URL('../assets/words/all.bin', import.meta.url);
    expect(statSync(file).size).toBeLessThan(LARGEST);
  });
});
