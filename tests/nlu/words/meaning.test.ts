import { describe, expect, it } from 'vitest';
import { countFeatures, fillBag } from '../../../src/nlu/features/corpus.ts';
import { sortedKeys } from '../../../src/nlu/features/sorted-keys.ts';
import { joinMeaning, sharesOf } from '../../../src/nlu/words/join-meaning.ts';
import { meaningOf, partsOfMeaning } from '../../../src/nlu/words/meaning.ts';
import { NO_WORDS } from '../../../src/nlu/words/word-table.ts';
import { smallTable } from './small-table.ts';

const table = smallTable({ refund: [3, 0], card: [0, 4] });
const bagOf = (text: string) => fillBag(countFeatures(text), sortedKeys(new Int32Array()));
const LEXICAL = { columns: Int32Array.of(2, 5), values: Float32Array.of(0.6, 0.8) };

describe('the meaning of a text', () => {
  it('is the sum of its words, brought to length 1', () => {
    const [first, second] = meaningOf(bagOf('refund the card'), table);
    // (3, 0) + (0, 4), up to the rounding of four bits: no code stands for zero.
    expect(first).toBeCloseTo(3.266 / Math.hypot(3.266, 4.2), 1);
    expect(second).toBeCloseTo(4.2 / Math.hypot(3.266, 4.2), 1);
    expect(Math.hypot(first ?? 0, second ?? 0)).toBeCloseTo(1, 6);
  });

  it('does not change with unknown words, order or ending', () => {
    const meaning = meaningOf(bagOf('refund the card'), table);
    const other = meaningOf(bagOf('cards zebra refunded'), table);
    for (const [at, value] of meaning.entries()) expect(other[at]).toBeCloseTo(value, 6);
  });

  it('is nothing for Chinese, for unknown words, and without a table', () => {
    expect([...meaningOf(bagOf('退款到卡里'), table)]).toEqual([0, 0]);
    expect([...meaningOf(bagOf('zebra quilt'), table)]).toEqual([0, 0]);
    expect(meaningOf(bagOf('refund the card'), NO_WORDS)).toHaveLength(0);
  });
});

describe('the parts of a meaning', () => {
  it('are those of the known words, and add up to the whole', () => {
    const parts = [...partsOfMeaning(bagOf('refund the card'), table).values()];
    expect(parts).toHaveLength(2);
    for (const [at, value] of meaningOf(bagOf('refund the card'), table).entries()) {
      expect(parts.reduce((sum, part) => sum + (part[at] ?? 0), 0)).toBeCloseTo(value, 6);
    }
  });
});

describe('joining a meaning to a lexical vector', () => {
  it('gives both their shares of a vector of length 1', () => {
    const joined = joinMeaning(LEXICAL, Float32Array.of(0, 1), 10, 0.75);
    expect([...joined.columns]).toEqual([2, 5, 10, 11]);
    // 1 / hypot(1, .75) = .8, and .75 x .8 = .6.
    for (const [at, value] of [0.48, 0.64, 0, 0.6].entries()) {
      expect(joined.values[at]).toBeCloseTo(value, 6);
    }
    expect(Math.hypot(...joined.values)).toBeCloseTo(1, 6);
  });

  it('leaves the lexical vector as it is where there is no meaning', () => {
    expect(joinMeaning(LEXICAL, new Float32Array(2), 10, 0.75)).toBe(LEXICAL);
    expect(sharesOf(new Float32Array(2), 0.75)).toEqual({ lexical: 1, meaning: 0 });
  });
});
