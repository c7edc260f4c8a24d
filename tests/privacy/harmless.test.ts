import { describe, expect, it } from 'vitest';
import { mask } from '../../src/privacy/mask.ts';
import { HARMLESS_EN } from './harmless-en.ts';
import { HARMLESS_ZH } from './harmless-zh.ts';

const MAX_FALSE_SHARE = 0.02;

describe('mask of harmless numbers', () => {
  it('masks falsely in less than two of a hundred of over 250 sentences', () => {
    const sentences = [...HARMLESS_EN, ...HARMLESS_ZH];
    const masked = sentences.filter((sentence) => mask(sentence).spans.length > 0);
    expect(sentences.length).toBeGreaterThanOrEqual(250);
    expect(masked.length / sentences.length, masked.join('\n')).toBeLessThan(MAX_FALSE_SHARE);
  });

  it.each([
    'MID 301310070118940',
    '终端号 10023456 商户号 898310148160568',
    'wrong PIN 3 times, code 75',
    'RRN 412345678901 STAN 123456 auth code 834021',
    '订单号 202411051405331234 金额 1,299.00',
  ])('leaves "%s" as it is', (sentence) => {
    expect(mask(sentence)).toEqual({ text: sentence, spans: [] });
  });
});
