import { describe, expect, it } from 'vitest';
import { impliedBy } from '../../../src/nlu/replies/implied-entry-mode.ts';

describe('what a reply implies by saying what works', () => {
  it.each([
    ['different people, different banks, inserting is fine', { entry: 'tap' }],
    ['waving works', { entry: 'chip' }],
    ['cards are no problem at all', { entry: 'scan' }],
    ['卡都没问题', { entry: 'scan' }],
    ['刷卡倒没事', { entry: 'scan' }],
  ])('takes from "%s" what is left', (text, implied) => {
    expect(impliedBy(text)).toEqual(implied);
  });

  it.each([
    ['other cards', 'other cards work fine'],
    ['a way that works besides one that fails', 'tap is fine, chip fails'],
    ['two ways that work', 'chip and tap are both ok'],
    ['a way without a counterpart', 'swiping works'],
    ['cards that work by now', 'all cards work fine now'],
    ['a failure', 'no card works'],
  ])('takes nothing from %s', (_, text) => {
    expect(impliedBy(text)).toEqual({});
  });
});
