import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../../src/nlu/text/language.ts';
import { simplify } from '../../../src/nlu/text/simplify.ts';

const detect = (text: string, previous: 'en' | 'zh' | 'zh-Hant' | null = null) =>
  detectLanguage(text, simplify(text), previous);

describe('the language of a message', () => {
  it.each([
    ['why was my transaction declined?', 'en'],
    ['为什么交易被拒绝了', 'zh'],
    ['為什麼交易被拒絕了', 'zh-Hant'],
    ['POS机刷不了 Visa card', 'zh'],
    ['刷卡機顯示 do not honor', 'zh-Hant'],
    ['the screen says 余额不足 what is that in english please', 'en'],
    ['Apple Pay 挥卡失败', 'zh'],
  ])('%s is %s', (text, language) => {
    expect(detect(text)).toBe(language);
  });

  it('is unknown where there are no words', () => {
    expect(detect('👍 51 ???')).toBeNull();
  });

  it('stays what it was for words too short to tell', () => {
    expect(detect('ok', 'zh')).toBe('zh');
    expect(detect('不行', 'en')).toBe('en');
    expect(detect('51', 'zh-Hant')).toBe('zh-Hant');
  });

  it('is not changed by a pasted code, however many parts it has', () => {
    expect(detect('ACQ.PAYMENT_REQUEST_HAS_RISK', 'zh')).toBe('zh');
    expect(detect('gateway:risk_threshold', 'zh-Hant')).toBe('zh-Hant');
  });

  it('stays Traditional for Chinese that is written the same in both', () => {
    expect(detect('只有一台不行', 'zh-Hant')).toBe('zh-Hant');
    expect(detect('只有一台不行', 'zh')).toBe('zh');
  });

  it('follows the merchant who changes language in earnest', () => {
    expect(detect('所有的卡都刷不了，怎么办', 'en')).toBe('zh');
    expect(detect('it works with other cards', 'zh')).toBe('en');
  });
});
