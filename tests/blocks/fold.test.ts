import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shorten, splitText } from '../../src/blocks/fold.ts';

describe('long text in parts', () => {
  it.each([
    ['after a sentence', 'One two. Three four five', 14, ['One two. ', 'Three four ', 'five']],
    [
      'after a Chinese sentence',
      '余额不足。请换一张卡试试看',
      8,
      ['余额不足。', '请换一张卡试试看'],
    ],
    ['after a word', 'one two three', 9, ['one two ', 'three']],
    ['after a Chinese comma', '请换一张卡，或者付现金', 8, ['请换一张卡，', '或者付现金']],
    ['after a character, where there is nothing else', 'abcdefgh', 3, ['abc', 'def', 'gh']],
    ['never inside a pair', 'a😀😀', 2, ['a', '😀', '😀']],
    ['in one, where it fits', 'abc', 3, ['abc']],
    ['in none, where it is empty', '', 3, []],
  ])('is cut %s', (_, text, limit, parts) => {
    expect(splitText(text, limit)).toEqual(parts);
  });

  it('loses nothing, keeps the limit and breaks no character', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.string({ unit: fc.constantFrom('a', ' ', '.', '。', '\n', '😀', '，'), maxLength: 300 }),
    );
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 60 }), (whole, limit) => {
        const parts = splitText(whole, limit);
        expect(parts.join('')).toBe(whole);
        for (const part of parts) {
          expect(part.length).toBeLessThanOrEqual(limit);
          expect(part).not.toBe('');
          expect(/\p{Surrogate}/u.test(part)).toBe(false);
        }
      }),
    );
  });

  it('refuses a limit that cannot hold every character', () => {
    expect(() => splitText('😀', 1)).toThrow('Parts of 1 units cannot hold a character; take 2.');
  });
});

describe('a shortened text', () => {
  it('shows that something is missing', () => {
    expect(shorten('one two three', 9)).toBe('one two…');
  });

  it('is the text itself where that fits', () => {
    expect(shorten('one two', 7)).toBe('one two');
  });

  it('is never longer than asked', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 3, max: 20 }), (text, limit) => {
        expect(shorten(text, limit).length).toBeLessThanOrEqual(limit);
      }),
    );
  });
});
