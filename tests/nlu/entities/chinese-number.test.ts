import { describe, expect, it } from 'vitest';
import { chineseNumber } from '../../../src/nlu/entities/chinese-number.ts';

describe('chineseNumber', () => {
  it.each([
    ['五', 5],
    ['十', 10],
    ['十五', 15],
    ['二十', 20],
    ['三百五', 350],
    ['三百零五', 305],
    ['三千五', 3500],
    ['两千', 2000],
    ['三千零五十', 3050],
    ['一万五', 15000],
    ['一万五千', 15000],
    ['十二万', 120000],
    ['一万零五百', 10500],
  ] as const)('reads %s as %d', (text, value) => {
    expect(chineseNumber(text)).toBe(value);
  });

  it.each(['三四百', '一二三', '万', '一万万', '一万三四', ''])('does not read %s', (text) => {
    expect(chineseNumber(text)).toBeNull();
  });
});
