import { describe, expect, it } from 'vitest';
import { mask } from '../../src/privacy/mask.ts';
import { hasWordsLeft } from '../../src/privacy/words-left.ts';

describe('hasWordsLeft', () => {
  it.each([
    '4111 1111 1111 1111',
    'card number: 4111 1111 1111 1111',
    "here's my card 4111111111111111, cvv 123 exp 12/26 🙏",
    '卡号 6222021234567890123，密码是123456',
    '这是客户的付款码 285678901234567890',
    '<@U123ABC> 4111111111111111 :pray:',
  ])('sees nothing but a secret in %s', (posted) => {
    expect(hasWordsLeft(mask(posted).text)).toBe(false);
  });

  it.each([
    'card 4111 1111 1111 1111 declined',
    '4111111111111111 51',
    '卡号 6222021234567890123 余额不足',
    'cvv 123 why?',
  ])('sees a question in %s', (posted) => {
    expect(hasWordsLeft(mask(posted).text)).toBe(true);
  });
});
