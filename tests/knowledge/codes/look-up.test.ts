import { describe, expect, it } from 'vitest';
import { lookUp } from '../../../src/knowledge/codes/look-up.ts';
import { book } from './shipped-book.ts';

describe('lookUp', () => {
  it.each([
    ['51', 'insufficient-funds'],
    [' z3 ', 'network-connection'],
    ['do_not_honor', 'issuer-declined'],
    ['do not honor', 'issuer-declined'],
    ['Do Not Honour', 'issuer-declined'],
    ['余额不足', 'insufficient-funds'],
    ['應答碼 55', 'input-error'],
    ['err 91', 'system-maintenance'],
    ['refusal', 'issuer-declined'],
    ['051', 'insufficient-funds'],
  ])('"%s" is %s', (query, topic) => {
    expect(lookUp(book, query)).toMatchObject({ kind: 'one', topic });
  });

  it('reads the named vocabulary in any spelling', () => {
    expect(lookUp(book, '41', { scheme: 'unionpay' })).toMatchObject({ scheme: 'UnionPay' });
    expect(lookUp(book, '41', { scheme: 'ADYEN' })).toMatchObject({ scheme: 'Adyen' });
    expect(lookUp(book, '2', { scheme: 'authorize.net' })).toMatchObject({
      scheme: 'Authorize.Net',
    });
  });

  it('leaves the vocabulary open where none or an unknown one is named', () => {
    expect(lookUp(book, '41')).toMatchObject({ kind: 'disagree' });
    expect(lookUp(book, '41', { scheme: 'nobody' })).toMatchObject({ kind: 'disagree' });
  });

  it('gives the query back where nothing is known of it', () => {
    expect(lookUp(book, 'no idea at all')).toEqual({ kind: 'unknown', code: 'no idea at all' });
  });
});
