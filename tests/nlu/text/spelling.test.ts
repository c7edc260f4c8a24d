import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Lexicon } from '../../../src/nlu/text/lexicon.ts';
import { AS_WRITTEN, createSpelling } from '../../../src/nlu/text/spelling.ts';

const LINES = [
  'card machine declined',
  'the card machine is broken',
  'the terminal is broken',
  'card declined on the terminal',
  'the transaction was declined',
  'not this one',
  'use my card',
  'use my card',
  'is it my card',
  'the card was refused',
];

/** What counting the lines above by hand would give. */
function lexiconOf(lines: readonly string[], foreign: readonly string[] = []): Lexicon {
  const split = lines.map((line) => line.split(' '));
  return {
    words: [...new Set(split.flat())].sort(),
    lines: lines.length,
    linesWith: (word) => split.filter((words) => words.includes(word)).length,
    linesWithPair: (left, right) => {
      const together = split.filter((words) => words[words.indexOf(left) + 1] === right);
      return together.length > 1 ? together.length : 0;
    },
    hasMeaning: (word) => foreign.includes(word),
  };
}

const correct = createSpelling(lexiconOf([...LINES, ...LINES, ...LINES, ...LINES], ['cart']));
const read = (text: string) => correct(text.split(' ')).join(' ');

describe('createSpelling', () => {
  it.each([
    ['decliend', 'declined'],
    ['machin', 'machine'],
    ['maschine', 'machine'],
    ['crad', 'card'],
    ['tarnsactoin', 'transaction'],
    ['trrminsl', 'terminal'],
  ])('corrects %s to %s', (misspelt, right) => {
    expect(read(misspelt)).toBe(right);
  });

  it.each([
    [
      'a letter on the wrong side of a space',
      'the car dmachine is broken',
      'the card machine is broken',
    ],
    ['a letter left behind', 'the cardm achine is broken', 'the card machine is broken'],
    ['a space amid a word', 'the ter minal is broken', 'the terminal is broken'],
  ])('puts %s right', (_, misspelt, right) => {
    expect(read(misspelt)).toBe(right);
  });

  it('leaves known words, words with a meaning, far words, codes and other scripts alone', () => {
    for (const text of [
      'declined',
      'cart',
      'zebra',
      'n7',
      '05',
      '刷卡',
      'insufficient_funds',
      'x',
    ]) {
      expect(read(text)).toBe(text);
    }
  });

  it('chooses between near words by the words beside them', () => {
    const lines = ['pay by card', 'pay by card', 'go to bard', 'go to bard'];
    const choose = createSpelling(lexiconOf([...lines, ...lines, ...lines]));
    expect(choose(['by', 'cbrd'])).toEqual(['by', 'card']);
    expect(choose(['to', 'bcrd'])).toEqual(['to', 'bard']);
  });

  it('takes a word of a few training lines for a slip only where a frequent one fits much better', () => {
    const frequent = Array.from({ length: 300 }, () => 'the machine');
    const choose = createSpelling(lexiconOf([...frequent, 'machne', 'mahogany']));
    expect(choose(['machne'])).toEqual(['machine']);
    expect(choose(['mahogany'])).toEqual(['mahogany']);
  });

  it('corrects sixty words and leaves what comes after them', () => {
    const words = correct(Array.from({ length: 62 }, () => 'crad'));
    expect([words.length, words.lastIndexOf('card'), words[60]]).toEqual([62, 59, 'crad']);
  });

  it('corrects nothing without words', () => {
    expect(createSpelling({ ...lexiconOf(LINES), words: [] })).toBe(AS_WRITTEN);
  });

  it('gives words for any words, and the same ones again', () => {
    const word = fc.string({
      unit: fc.constantFrom('a', 'c', 'd', 'r', "'", '1', '卡'),
      minLength: 1,
    });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), (words) => {
        const once = correct(words);
        expect(once.every((one) => one !== '')).toBe(true);
        expect(correct(words)).toEqual(once);
        expect(once.length).toBeLessThanOrEqual(words.length);
      }),
      { numRuns: 200 },
    );
  });

  it('does not change a correct text of training lines', () => {
    for (const line of LINES) expect(read(line)).toBe(line);
  });
});
