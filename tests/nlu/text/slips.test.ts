import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SLIP, slipsInto } from '../../../src/nlu/text/slips.ts';

const ANY = Number.POSITIVE_INFINITY;
const cost = (meant: string, typed: string, most = ANY) => slipsInto(typed)(meant, most);

const LETTERS = ['a', 's', 'm'];
const word = fc.string({ unit: fc.constantFrom(...LETTERS), minLength: 1, maxLength: 5 });

/** What each last step costs: the letters before i and j are left to try. */
function lastSteps(meant: string, typed: string, i: number, j: number) {
  const [right, letter] = [meant[i - 1], typed[j - 1]];
  const doubles = letter === typed[j - 2] || letter === typed[j];
  const wrong = right !== 'm' && letter !== 'm' ? SLIP.beside : SLIP.wrong;
  const swaps = right === typed[j - 2] && meant[i - 2] === letter;
  return [
    { i: i - 1, j: j - 1, cost: right === letter ? 0 : wrong },
    { i: i - 1, j, cost: SLIP.lost },
    { i, j: j - 1, cost: doubles ? SLIP.doubled : SLIP.added },
    { i: i - 2, j: j - 2, cost: swaps ? SLIP.swapped : ANY },
  ].filter((step) => step.i >= 0 && step.j >= 0);
}

/** The same by trying every way, from the ends of the words. */
function byTrying(meant: string, typed: string, i = meant.length, j = typed.length): number {
  const ways = lastSteps(meant, typed, i, j).map(
    (step) => step.cost + byTrying(meant, typed, step.i, step.j),
  );
  return i + j === 0 ? 0 : Math.min(...ways);
}

describe('what slips cost', () => {
  it.each([
    ['card', 'card', 0],
    ['card', 'crad', SLIP.swapped],
    ['card', 'crd', SLIP.lost],
    ['card', 'carrd', SLIP.doubled],
    ['card', 'cars', SLIP.beside],
    ['card', 'carp', SLIP.wrong],
    ['card', 'cxard', SLIP.added],
  ])('from %s to %s is that of one slip', (meant, typed, slips) => {
    expect(cost(meant, typed)).toBe(slips);
  });

  it('is what trying every way finds, a little more with another first letter', () => {
    fc.assert(
      fc.property(word, word, (meant, typed) => {
        const first = meant[0] === typed[0] ? 0 : 0.5;
        expect(cost(meant, typed)).toBeCloseTo(byTrying(meant, typed) + first, 9);
      }),
      { numRuns: 300 },
    );
  });

  it('is infinite above the most, and itself up to it', () => {
    fc.assert(
      fc.property(word, word, fc.nat(20), (meant, typed, most) => {
        const whole = cost(meant, typed);
        expect(cost(meant, typed, most)).toBe(whole > most ? ANY : whole);
      }),
      { numRuns: 300 },
    );
  });

  it('is not told of words longer than 31 letters', () => {
    const long = 'a'.repeat(32);
    expect(cost(long, 'a')).toBe(ANY);
    expect(cost('a', long)).toBe(ANY);
  });
});
