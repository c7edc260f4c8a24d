import { describe, expect, it } from 'vitest';
import { causeOf, decode, NEUTRAL_CAUSE_KEY } from '../../../src/knowledge/codes/decode.ts';
import { book, vocabularies } from './shipped-book.ts';

function meaningOf(code: string, provider: string | null = null, scheme: string | null = null) {
  return decode(book, { kind: 'code', code, scheme }, { provider });
}

function topicOf(code: string, provider: string | null = null, scheme: string | null = null) {
  const decoded = meaningOf(code, provider, scheme);
  return decoded.kind === 'one' ? decoded.topic : decoded.kind;
}

describe('a code without a provider', () => {
  it.each([
    ['51', 'insufficient-funds'],
    ['05', 'issuer-declined'],
    ['91', 'system-maintenance'],
    ['54', 'card-invalid'],
    ['55', 'input-error'],
    ['61', 'amount-over-limit'],
    ['75', 'pin-tries-exceeded'],
  ])('%s means %s, as every table that has it says', (code, topic) => {
    expect(meaningOf(code)).toMatchObject({ kind: 'one', topic, scheme: null });
  });

  it('is read in its own table where only one has it', () => {
    expect(meaningOf('Z3')).toMatchObject({ topic: 'network-connection', scheme: 'EMV-ARC' });
    expect(meaningOf('do_not_honor')).toMatchObject({ topic: 'issuer-declined', scheme: 'Stripe' });
  });

  it('41 has to be asked about: lost at the bank, PIN needed at Adyen', () => {
    expect(meaningOf('41')).toMatchObject({
      kind: 'disagree',
      candidates: [
        { topic: 'card-lost-or-stolen', schemes: ['ISO8583', 'UnionPay'], audience: 'desk' },
        { topic: 'contactless-declined', schemes: ['Adyen'], audience: 'anyone' },
      ],
    });
  });

  it('is not taken for an advice code or an address check, which stand beside codes', () => {
    expect(topicOf('04')).toBe('card-lost-or-stolen');
    expect(topicOf('43')).toBe('card-lost-or-stolen');
  });

  it('a single digit is also the two-digit code with its zero', () => {
    expect(meaningOf('5').kind).toBe('disagree');
    expect(topicOf('9', 'UnionPay')).toBe('charged-but-declined');
  });

  it('is unknown where no table has it', () => {
    expect(meaningOf('X9')).toEqual({ kind: 'unknown', code: 'X9' });
  });
});

describe('a code with a provider', () => {
  it('is read in the provider’s table', () => {
    expect(topicOf('41', 'Adyen')).toBe('contactless-declined');
    expect(topicOf('41', 'unionpay')).toBe('card-lost-or-stolen');
    expect(topicOf('12', 'adyen')).toBe('insufficient-funds');
    expect(topicOf('98', '银联')).toBe('network-connection');
  });

  it('is the bank’s own code where the provider has no such code', () => {
    expect(topicOf('14', 'Stripe')).toBe('card-invalid');
    expect(topicOf('51', 'Square')).toBe('insufficient-funds');
  });

  it('is the bank’s own code at a provider without a table of its own', () => {
    expect(topicOf('14', 'Some Acquirer Ltd')).toBe('card-invalid');
  });

  it('the vocabulary named in the text goes before the channel’s', () => {
    expect(topicOf('41', 'Adyen', 'UnionPay')).toBe('card-lost-or-stolen');
  });

  it('a card brand picks among the host tables and rules out no provider', () => {
    expect(topicOf('82', null, 'Mastercard')).toBe('issuer-declined');
    expect(topicOf('41', null, 'Visa')).toBe('disagree');
    expect(topicOf('41', 'Stripe', 'Visa')).toBe('card-lost-or-stolen');
    expect(topicOf('82', 'Stripe', 'Mastercard')).toBe('issuer-declined');
  });

  it('advice codes and check letters are read where they are named', () => {
    expect(meaningOf('03', null, 'Mastercard-MAC')).toMatchObject({ causeKeys: ['MAC_NO'] });
    expect(topicOf('N', null, 'AVS')).toBe('authentication-failed');
    expect(topicOf('B3b6')).toBe('pin-tries-exceeded');
  });
});

describe('what is said of a code', () => {
  it('an approval is no decline', () => {
    for (const code of ['00', '08', 'Y1']) {
      expect(meaningOf(code), code).toMatchObject({
        approval: true,
        topic: 'decline-code-meaning',
      });
    }
    expect(meaningOf('51')).toMatchObject({ approval: false });
  });

  it('a contested meaning says so', () => {
    expect(meaningOf('03')).toMatchObject({ contested: true });
    expect(meaningOf('51')).toMatchObject({ contested: false });
  });

  it('the most usual table comes first', () => {
    expect(meaningOf('51')).toMatchObject({
      entries: [{ scheme: 'ISO8583' }, { scheme: 'UnionPay' }],
    });
  });

  it('every confidential code is shown to the merchant like a decline without a reason', () => {
    const { retry, who } = causeOf(book, NEUTRAL_CAUSE_KEY);
    const confidential = vocabularies.flatMap(({ scheme, entries }) =>
      entries
        .filter(({ cause }) => causeOf(book, cause).audience === 'desk')
        .map(({ code }) => meaningOf(code, scheme)),
    );
    expect(confidential).toHaveLength(99);
    for (const decoded of confidential) {
      expect(decoded).toMatchObject({ kind: 'one', audience: 'desk', shown: { retry, who } });
    }
    expect(retry).toBe('other-card');
  });

  it('the desk sees the true verdict', () => {
    expect(meaningOf('43')).toMatchObject({ retry: 'never', shown: { retry: 'other-card' } });
  });

  it('a wording means its cause', () => {
    expect(decode(book, { kind: 'wording', causeKey: 'FUNDS' })).toMatchObject({
      kind: 'one',
      code: null,
      topic: 'insufficient-funds',
      audience: 'anyone',
    });
  });

  it('a cause key that is in no table is refused by name', () => {
    expect(() => decode(book, { kind: 'wording', causeKey: 'NOPE' })).toThrow(/NOPE is missing/);
  });

  it('every code of every table has one meaning once its table is named', () => {
    for (const { scheme, kind, entries } of vocabularies) {
      for (const { code } of entries) {
        const brand =
          kind === 'host' && ['Visa', 'Mastercard', 'Amex', 'Discover'].includes(scheme);
        expect(meaningOf(code, scheme, brand ? null : scheme).kind, `${scheme} ${code}`).toBe(
          'one',
        );
      }
    }
  });
});
