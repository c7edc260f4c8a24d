import { describe, expect, it } from 'vitest';
import { currencyOf } from '../../../src/nlu/entities/currency.ts';

describe('currencyOf', () => {
  it.each([
    ['$', 'USD'],
    ['HK$', 'HKD'],
    ['RM', 'MYR'],
    ['块钱', 'CNY'],
    ['quid', 'GBP'],
  ])('reads %s as %s', (sign, currency) => {
    expect(currencyOf(sign)).toBe(currency);
  });

  it('knows no currency of any other word', () => {
    expect(currencyOf('points')).toBeNull();
  });
});
