import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCodes } from '../../../src/knowledge/codes/find-codes.ts';
import { book } from './shipped-book.ts';

function codesIn(text: string, provider: string | null = null, expectsCode = false) {
  return findCodes(book, text, { provider, expectsCode }).flatMap((mention) =>
    mention.kind === 'code' ? [mention.code] : [],
  );
}

function wordingsIn(text: string) {
  return findCodes(book, text).flatMap((mention) =>
    mention.kind === 'wording' ? [`${mention.causeKey} ${mention.basis}`] : [],
  );
}

describe('findCodes', () => {
  it('says where a code stands and which vocabulary was named for it', () => {
    const text = 'Adyen gave code 12 twice';
    const [mention] = findCodes(book, text);
    expect(mention).toMatchObject({ kind: 'code', code: '12', scheme: 'Adyen' });
    expect(text.slice(mention?.start, mention?.end)).toBe('12');
  });

  it('offsets are those of the text as given, full-width or Traditional', () => {
    const text = '錯誤代碼：９１，請問';
    const [mention] = findCodes(book, text);
    expect(text.slice(mention?.start, mention?.end)).toBe('９１');
  });

  it('gives each code once', () => {
    expect(codesIn('code 51, again 51, error 51')).toEqual(['51']);
  });

  it('gives several codes in the order written', () => {
    expect(codesIn('first it said 05, then error 75')).toEqual(['05', '75']);
  });

  it('a provider named in the text holds for the whole text, a brand only where none is', () => {
    expect(findCodes(book, 'visa card on our Adyen terminal, code 41')).toMatchObject([
      { code: '41', scheme: 'Adyen' },
    ]);
    expect(findCodes(book, 'visa declined, code 41')).toMatchObject([{ scheme: 'Visa' }]);
  });

  it('a number with a code word is given even where no table has it', () => {
    expect(codesIn('error 777')).toEqual(['777']);
    expect(codesIn('error 7777777')).toEqual([]);
  });

  it('a longer number needs more than a decline around it, a round one a code word', () => {
    expect(codesIn('declined 116')).toEqual(['116']);
    expect(codesIn('declined 100')).toEqual([]);
    expect(codesIn('response code 100')).toEqual(['100']);
  });

  it('a bare number is a code when the desk has asked for one', () => {
    expect(codesIn('its 91 mate')).toEqual([]);
    expect(codesIn('its 91 mate', null, true)).toEqual(['91']);
    expect(codesIn('11 declines since 9 am', null, true)).toEqual([]);
  });

  it('a lone number is one, a lone digit or round sum is not', () => {
    expect(codesIn('51')).toEqual(['51']);
    expect(codesIn('5')).toEqual([]);
    expect(codesIn('100')).toEqual([]);
  });

  it('codes of other kinds are not response codes', () => {
    for (const text of ['zip code 51', 'QR code 51', '验证码 55', '授权码：05', 'barcode 91']) {
      expect(codesIn(text), text).toEqual([]);
    }
  });

  it('a number is one where words of the message say the same', () => {
    expect(codesIn('96 system malfunction, is it us')).toEqual(['96']);
    expect(codesIn('unable to go online Z3')).toEqual(['Z3']);
    expect(codesIn('no route to issuer for a credit union, 92')).toEqual(['92']);
    expect(codesIn('we had 12 insufficient funds')).toEqual([]);
  });

  it('a number that opens the message before a comma is one', () => {
    expect(codesIn('43，我要不要报警')).toEqual(['43']);
    expect(codesIn('14, 15 and 16 are free')).toEqual([]);
  });

  it('88 alone is goodbye', () => {
    expect(codesIn('88')).toEqual([]);
    expect(codesIn('code 88')).toEqual(['88']);
  });

  it('check letters count only right beside their check', () => {
    expect(findCodes(book, 'AVS result N')).toMatchObject([{ code: 'N', scheme: 'AVS' }]);
    expect(codesIn('I entered the cvv a second time')).toEqual([]);
  });

  it('tells a screen’s words from the merchant’s own', () => {
    expect(wordingsIn('terminal says insufficient funds')).toEqual(['FUNDS screen']);
    expect(wordingsIn('INSUFF FUNDS')).toEqual(['FUNDS screen']);
    expect(wordingsIn('maybe the customer has insufficient funds or so')).toEqual(['FUNDS words']);
    expect(wordingsIn('屏幕写着“余额不足”')).toEqual(['FUNDS screen']);
    expect(wordingsIn('顾客说他不可能余额不足的呀')).toEqual(['FUNDS words']);
  });

  it('leaves out what the merchant denies', () => {
    expect(wordingsIn('it is not insufficient funds')).toEqual([]);
    expect(wordingsIn("the card isn't expired card")).toEqual([]);
    expect(wordingsIn('不是余额不足')).toEqual([]);
  });

  it('allows for small typos, and never across a negation or another word', () => {
    expect(wordingsIn('screen says insuficient fuds')).toEqual([]);
    expect(wordingsIn('screen says insuficient funds')).toEqual(['FUNDS screen']);
    expect(wordingsIn('it says sufficient funds')).toEqual([]);
    expect(wordingsIn('they will call back')).toEqual([]);
    expect(wordingsIn('显示余额不住')).toEqual(['FUNDS screen']);
    expect(wordingsIn('显示余额充足')).toEqual([]);
    expect(wordingsIn('系统正常')).toEqual([]);
    expect(wordingsIn('刷卡失败')).toEqual([]);
    expect(wordingsIn('提示密码错误次数超线')).toEqual(['PIN_TRIES screen']);
    expect(wordingsIn('提示发卡方状态不正正常')).toEqual(['ISSUER_DOWN screen']);
  });

  it('says nothing for "declined" alone', () => {
    for (const text of ['my card was declined', '交易失败', 'payment failed, why?', '']) {
      expect(findCodes(book, text), text).toEqual([]);
    }
  });

  it('never throws, and gives only stretches of the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (text, expectsCode) => {
        for (const { start, end } of findCodes(book, text, { expectsCode })) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });

  it('no amount is ever a code', () => {
    const currencies = ['$', '¥', '£', '€', 'RMB ', 'USD '];
    const units = ['元', '块', ' yuan', ' dollars', '%', '笔', ' times', ' customers', ' minutes'];
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9999 }),
        fc.constantFrom(...currencies),
        fc.constantFrom(...units),
        (sum, currency, unit) => {
          expect(codesIn(`declined ${currency}${sum} why`)).toEqual([]);
          expect(codesIn(`declined ${sum}${unit}`)).toEqual([]);
        },
      ),
    );
  });
});
