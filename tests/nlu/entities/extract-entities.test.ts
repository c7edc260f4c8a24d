import { describe, expect, it } from 'vitest';
import type { Entities } from '../../../src/nlu/entities/entities.ts';
import { extractEntities } from '../../../src/nlu/entities/extract-entities.ts';

/** Only what was found, so that a test also says what was not. */
function found(text: string): Partial<Entities> {
  return Object.fromEntries(
    Object.entries(extractEntities(text)).filter(([, values]) => values.length > 0),
  );
}

const SAID: readonly (readonly [string, Partial<Entities>])[] = [
  [
    'Visa ending 1234 for $45.00 on terminal 12345678 declined at 14:05',
    {
      amounts: [{ value: 45, currency: 'USD' }],
      lastFour: ['1234'],
      brands: ['visa'],
      terminals: ['12345678'],
      times: ['14:05'],
    },
  ],
  ['[card ••4242] tapped', { lastFour: ['4242'], entryModes: ['tap'] }],
  ['last four digits are 0005', { lastFour: ['0005'] }],
  ['尾号4242，后四位是1111', { lastFour: ['4242', '1111'] }],
  ['**** **** **** 9876', { lastFour: ['9876'] }],
  ['master card and American Express', { brands: ['mastercard', 'amex'] }],
  ['银联卡和花呗', { brands: ['unionpay', 'huabei'] }],
  ['微信支付扫码', { brands: ['wechat-pay'], providers: ['WeChatPay'], entryModes: ['scan'] }],
  ['Apple Pay', { brands: ['apple-pay'], entryModes: ['tap'] }],
  ['revisal of visas', { brands: ['visa'] }],
  ['our Stripe and adyen accounts', { providers: ['Stripe', 'Adyen'] }],
  [
    'worldpay, authorize.net, Checkout.com',
    { providers: ['Worldpay-cnpAPI', 'Authorize.Net', 'Checkout.com'] },
  ],
  ['银联商务的机器', { providers: ['银联商务'] }],
  ['拉卡拉 终端号：10023456', { providers: ['拉卡拉'], terminals: ['10023456'] }],
  ['till 2 and 3号机', { terminals: ['till 2', '3号机'] }],
  ['MID 898310148160568', { merchants: ['898310148160568'] }],
  ['商户号是 898310148160568，门店号 4417', { merchants: ['898310148160568', '4417'] }],
  ['RRN: 412345678901 auth code A34021', { references: ['412345678901', 'A34021'] }],
  ['订单号 20241105001', { references: ['20241105001'] }],
  ['inserted, swiped, keyed in', { entryModes: ['chip', 'swipe', 'keyed'] }],
  ['手输卡号，刷磁条', { entryModes: ['keyed', 'swipe'] }],
  ['刷卡失败', {}],
  ['since this morning', { times: ['since this morning'] }],
  ['昨晚 23:59', { times: ['昨晚', '23:59'] }],
  ['3/11 下午3点', { times: ['3/11', '下午3点'] }],
  ['on 2024-11-05, a few minutes ago', { times: ['2024-11-05', 'a few minutes ago'] }],
  ['codes 05/12', {}],
  ['open 24/7', {}],
  ['14/15 passed', {}],
  ['terminal says declined', {}],
  ['order was declined', {}],
];

describe('extractEntities', () => {
  it.each(SAID)('finds in "%s" %j', (text, entities) => {
    expect(found(text)).toEqual(entities);
  });

  it('reads full-width letters and digits', () => {
    expect(found('ＶＩＳＡ　１００元')).toEqual({
      brands: ['visa'],
      amounts: [{ value: 100, currency: 'CNY' }],
    });
  });

  it('reads the head of a pasted log only', () => {
    expect(found(`${'x '.repeat(2000)} visa`)).toEqual({});
  });
});
