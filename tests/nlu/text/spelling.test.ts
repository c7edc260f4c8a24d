import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSpelling, isOneSlip, isTwoSlips } from '../../../src/nlu/text/spelling.ts';
import { frequentWords } from '../../../src/nlu/text/word-list.ts';

const WORDS = ['card', 'declined', 'machine', 'tap', 'decline', 'terminal', 'transaction'];
const correct = createSpelling(WORDS, (word) => WORDS.includes(word) || word === 'loan');

const LETTERS = ['a', 'b', 'c'];
const word = fc.string({ unit: fc.constantFrom(...LETTERS), maxLength: 6 });

/** Every word one slip away, and the word itself: by making every slip. */
function neighbours(text: string): ReadonlySet<string> {
  const places = Array.from({ length: text.length + 1 }, (_, at) => at);
  return new Set([
    text,
    ...places.flatMap((at) => {
      const [before, here, after] = [text.slice(0, at), text.slice(at, at + 1), text.slice(at + 1)];
      return [
        before + after,
        before + after.slice(0, 1) + here + after.slice(1),
        ...LETTERS.map((letter) => before + letter + here + after),
        ...LETTERS.map((letter) => before + (here && letter) + after),
      ];
    }),
  ]);
}

describe('createSpelling', () => {
  it.each([
    ['decliend', 'declined'],
    ['machin', 'machine'],
    ['maschine', 'machine'],
    ['crad', 'card'],
    ['crd', 'card'],
    ['tarnsactoin', 'transaction'],
  ])('corrects %s to %s', (misspelt, right) => {
    expect(correct(misspelt)).toBe(right);
  });

  it('leaves known words, short words, far words, codes and other scripts alone', () => {
    for (const text of ['declined', 'loan', 'tax', 'cart', 'zebra', 'n7', '刷卡', 'ta']) {
      expect(correct(text)).toBe(text);
    }
  });

  it('prefers the more frequent of two words', () => {
    expect(createSpelling(['plane', 'place'], () => false)('plaxe')).toBe('plane');
  });
});

describe('isOneSlip and isTwoSlips', () => {
  it('see one slip exactly where making every slip finds the other word', () => {
    fc.assert(
      fc.property(word, word, (one, other) => {
        expect(isOneSlip(one, other)).toBe(neighbours(one).has(other));
      }),
      { numRuns: 1000 },
    );
  });

  it('see two slips only where a neighbour is one slip away', () => {
    fc.assert(
      fc.property(word, word, (one, other) => {
        fc.pre(isTwoSlips(one, other));
        expect([...neighbours(one)].some((between) => isOneSlip(between, other))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe('frequentWords', () => {
  it('lists the words of two lines or more, most frequent first', () => {
    expect(frequentWords(['pay card', 'card Card at', 'pay at', 'card once', '刷卡 05'])).toEqual([
      'card',
      'pay',
    ]);
  });
});
