import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNearWords } from '../../../src/nlu/text/near-words.ts';
import { slipsInto } from '../../../src/nlu/text/slips.ts';

const ODDS: Readonly<Record<string, number>> = { card: -1, cart: -3, chard: -4, terminal: -2 };
const find = createNearWords(Object.keys(ODDS), (word) => ODDS[word] ?? 0);

describe('near words', () => {
  it('come likeliest first, by their odds less what the slips cost', () => {
    expect(find('carf', 20, -30).map(({ word }) => word)).toEqual(['card', 'cart']);
    expect(find('carf', 20, -30)[0]?.odds).toBe(-1 - slipsInto('carf')('card', 20));
  });

  it('are none above the most, below the least odds, and never the typed word itself', () => {
    expect(find('carf', 1, -30)).toEqual([]);
    expect(find('carf', 20, -2)).toEqual([]);
    expect(find('terminal', 20, -30)).toEqual([]);
  });

  it('have the best of all words first that begin much alike, whatever is ruled out on the way', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 3, maxLength: 5 });
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 12 }), word, (words, typed) => {
        const oddsOf = (one: string) => -words.indexOf(one);
        const costOf = slipsInto(typed);
        const all = words
          .filter((one) => one !== typed && Math.abs(one.length - typed.length) <= 2)
          .filter((one) =>
            [...one.slice(0, 2)].some((letter) => typed.slice(0, 2).includes(letter)),
          )
          .map((one) => oddsOf(one) - costOf(one, 20))
          .filter((odds) => odds >= -25);
        const best = createNearWords(words, oddsOf)(typed, 20, -25)[0]?.odds;
        expect(best).toBe(all.length === 0 ? undefined : Math.max(...all));
      }),
      { numRuns: 300 },
    );
  });
});
