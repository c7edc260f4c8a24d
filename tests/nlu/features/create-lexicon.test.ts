import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../../src/nlu/features/corpus.ts';
import { createLexicon } from '../../../src/nlu/features/create-lexicon.ts';
import { stemPrint } from '../../../src/nlu/features/features.ts';
import { createKeyTable } from '../../../src/nlu/features/key-table.ts';

const LINES = ['card declined', 'the card declines', 'card reader', 'pay'];
const { keys, frequencies } = readCorpus(LINES);
const columnOf = createKeyTable(keys.length);
for (const key of keys) columnOf.add(key);
const lexicon = createLexicon(
  { words: ['card'], frequencies, lineCount: LINES.length },
  columnOf,
  (stem) => stem === stemPrint('loans'),
);

describe('the lexicon of a model', () => {
  it('counts the lines of a word in all its forms', () => {
    expect(['card', 'declining', 'reader', 'loan'].map(lexicon.linesWith)).toEqual([3, 2, 1, 0]);
  });

  it('counts the lines of a pair, but for pairs of a single line', () => {
    expect(lexicon.linesWithPair('card', 'declined')).toBe(2);
    expect(lexicon.linesWithPair('card', 'reader')).toBe(0);
    expect(lexicon.linesWithPair('declined', 'card')).toBe(0);
  });

  it('asks for the meaning of a word by its stem', () => {
    expect(lexicon.hasMeaning('loan')).toBe(true);
    expect(lexicon.hasMeaning('card')).toBe(false);
  });
});
