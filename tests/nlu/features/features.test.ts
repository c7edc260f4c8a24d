import { describe, expect, it } from 'vitest';
import { countFeatures } from '../../../src/nlu/features/corpus.ts';
import { visitFeatures } from '../../../src/nlu/features/features.ts';
import { blockOf, isUnit } from '../../../src/nlu/features/fingerprint.ts';

function features(text: string) {
  const seen: { fingerprint: number; phrase: string }[] = [];
  visitFeatures(text, (fingerprint, phrase) => seen.push({ fingerprint, phrase }));
  return seen;
}

describe('visitFeatures', () => {
  it('gives words, neighbouring pairs and the two ends as the block of words', () => {
    const words = features('card was declined')
      .filter(({ fingerprint }) => blockOf(fingerprint) === 0)
      .map(({ phrase }) => phrase);
    expect(words).toEqual([
      'card',
      'was',
      'card was',
      'declined',
      'was declined',
      'card',
      'declined',
    ]);
  });

  it('takes every gram of two to four characters inside a padded word', () => {
    // " ab ": 3 of length 2, 2 of length 3, 1 of length 4.
    const grams = features('ab').filter(({ fingerprint }) => blockOf(fingerprint) === 1);
    expect(grams).toHaveLength(6);
    expect(new Set(grams.map(({ fingerprint }) => fingerprint)).size).toBe(6);
  });

  it('takes one and two Han characters', () => {
    const grams = features('刷卡机')
      .filter(({ fingerprint }) => blockOf(fingerprint) === 1)
      .map(({ phrase }) => phrase);
    expect(grams).toEqual(['刷', '卡', '刷卡', '机', '卡机']);
  });

  it('counts stems and single Han characters as units, and nothing else', () => {
    const units = features('cards 刷卡')
      .filter(({ fingerprint }) => isUnit(fingerprint))
      .map(({ phrase }) => phrase);
    expect(units).toEqual(['cards', '刷', '卡']);
  });

  it('gives one fingerprint to the forms of a word, and others to other words', () => {
    const stemOf = (text: string) => features(text).find(({ fingerprint }) => isUnit(fingerprint));
    expect(stemOf('declined')?.fingerprint).toBe(stemOf('declines')?.fingerprint);
    expect(stemOf('declined')?.fingerprint).not.toBe(stemOf('approved')?.fingerprint);
  });

  it('gives nothing for a text without letters or digits', () => {
    expect(features('?! 🙂')).toEqual([]);
  });

  it('stays fast on forty thousand characters of anything', () => {
    const texts = ['x'.repeat(40_000), '刷'.repeat(40_000), 'ab \u202E\uD800'.repeat(8000)];
    for (const text of texts) countFeatures(text);
    const start = performance.now();
    for (const text of texts) countFeatures(text);
    expect(performance.now() - start).toBeLessThan(100);
  });
});
