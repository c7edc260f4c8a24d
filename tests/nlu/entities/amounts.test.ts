import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findAmounts } from '../../../src/nlu/entities/amounts.ts';

const SAID: readonly (readonly [string, number, string | null])[] = [
  ['$45.00 was declined', 45, 'USD'],
  ['45.50$ declined', 45.5, 'USD'],
  ['HK$3,200 refused', 3200, 'HKD'],
  ['it fails above £100', 100, 'GBP'],
  ['€19,99 twice', 19.99, 'EUR'],
  ['1.299,00 € refused', 1299, 'EUR'],
  ['USD 12,500.75', 12500.75, 'USD'],
  ['500 RMB', 500, 'CNY'],
  ['S$80 tap', 80, 'SGD'],
  ['RM 50 fails', 50, 'MYR'],
  ['20 bucks', 20, 'USD'],
  ['¥1,299.00', 1299, 'CNY'],
  ['￥88', 88, 'CNY'],
  ['100元', 100, 'CNY'],
  ['300块钱刷不了', 300, 'CNY'],
  ['五百块', 500, 'CNY'],
  ['三千零五十元', 3050, 'CNY'],
  ['十五块', 15, 'CNY'],
  ['两百五块', 250, 'CNY'],
  ['一万五的单子', 15000, null],
  ['三万以上都不行', 30000, null],
  ['1.5万刷不了', 15000, null],
  ['3万元', 30000, 'CNY'],
  ['5千块', 5000, 'CNY'],
  ['7k sale refused', 7000, null],
  ['2w的单', 20000, null],
  ['12 grand refused', 12000, null],
  ['八块钱', 8, 'CNY'],
  ['anything over 5000 is refused', 5000, null],
  ['amount is 120', 120, null],
  ['金额：98', 98, null],
  ['a sale of 250 failed', 250, null],
  ['45.00 declined', 45, null],
  ['1,299 declined', 1299, null],
  ['港币 60', 60, 'HKD'],
];

describe('findAmounts', () => {
  it.each(SAID)('reads %s as %d %s', (text, value, currency) => {
    expect(findAmounts(text.normalize('NFKC'))).toEqual([{ value, currency }]);
  });

  it.each([
    'error 51 at table 12',
    'code 05 since 14:05',
    'declined (51)',
    '提示 91，刷了3次',
    'version 2.14.0',
    'firmware 5.1.0.233',
    'order 100234, trace 001234',
    'call 95516',
    '2024-11-05 14:05:33',
    '05.11.2024',
    'at 14.05 today',
    'over 3 times',
    'above 20 minutes',
    '四五百块',
    '万事达卡',
    '金额一大就被拒',
    '各管哪一块',
    '所有卡都不行',
    '超过3次',
    '0 元',
    '[card ••1234] declined',
    '12 terminals in 3 shops',
  ])('takes no amount from %s', (text) => {
    expect(findAmounts(text)).toEqual([]);
  });

  it('lists several amounts in order, each once', () => {
    expect(findAmounts('200元、300元都试了，200元也不行').map(({ value }) => value)).toEqual([
      200, 300,
    ]);
  });

  it('reads any price with its sign as that price', () => {
    const cents = fc.integer({ min: 1, max: 99_999_999 });
    const sign = fc.constantFrom(['$', 'USD'], ['£', 'GBP'], ['€', 'EUR'], ['HK$', 'HKD']);
    fc.assert(
      fc.property(cents, sign, (total, [written = '', currency = '']) => {
        const value = total / 100;
        const text = `the sale of ${written}${value.toFixed(2)} was declined`;
        expect(findAmounts(text)).toEqual([{ value, currency }]);
      }),
    );
  });
});
