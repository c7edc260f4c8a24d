import { describe, expect, it } from 'vitest';
import { segmentHan } from '../../../src/nlu/text/segment.ts';

// Another ICU may cut differently; then the model is rebuilt, and this test says what changed.
describe('segmentHan', () => {
  it('cuts what merchants write into the words that ICU 78 knows', () => {
    expect(segmentHan('刷卡机一直提示通讯失败怎么办')).toEqual([
      '刷卡',
      '机',
      '一直',
      '提示',
      '通讯',
      '失败',
      '怎么',
      '办',
    ]);
  });

  it('loses no character', () => {
    const text = '余额不足但是顾客说卡里有钱';
    expect(segmentHan(text).join('')).toBe(text);
  });
});
