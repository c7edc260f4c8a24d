import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { REPOSITORY } from './repository.ts';
import { type Outcome, runDesk } from './run-desk.ts';

function codes(...args: readonly string[]): Promise<Outcome> {
  return runDesk(['codes', ...args, '--content', REPOSITORY]);
}

describe('desk codes', () => {
  it('says what a code means in a vocabulary, and shows the card', async () => {
    const { code, out, err } = await codes('51', '--scheme', 'unionpay');
    expect(code).toBe(0);
    expect(err).toBe('');
    expect(out).toMatch(/^51 \(UnionPay\): /);
    expect(out).toContain('Topic: insufficient-funds');
    expect(out).toContain('The merchant is shown:\nCode 51: ');
  });

  it('says so where all tables agree', async () => {
    expect((await codes('51')).out).toMatch(/^51 \(all tables agree\): /);
  });

  it('takes a wording, with or without quotes', async () => {
    const quoted = await codes('do not honor');
    expect(quoted.out).toContain('Topic: issuer-declined');
    expect(await codes('do', 'not', 'honor')).toEqual(quoted);
  });

  it('reads Traditional Chinese wordings, and answers in the language asked for', async () => {
    const { out } = await codes('餘額不足', '--language', 'zh-Hant');
    expect(out).toContain('Topic: insufficient-funds');
    expect(out).toContain('餘額不足');
  });

  it('tells the desk a confidential reason that the card keeps to itself', async () => {
    const { out } = await codes('43', '--scheme', 'iso8583');
    const [desk = '', merchant = ''] = out.split('The merchant is shown:');
    expect(desk).toContain('[desk only]');
    expect(desk).toContain('Run it again: Never (never)');
    expect(desk).toMatch(/stolen/i);
    expect(merchant).not.toMatch(/stolen|never/i);
  });

  it('lists the meanings of a code that vocabularies disagree on, and what is asked', async () => {
    const { code, out } = await codes('41');
    expect(code).toBe(0);
    expect(out).toContain('41 means different things');
    expect(out).toMatch(/^- Adyen: /m);
    expect(out).toContain('The merchant is asked:');
  });

  it('says that no table has a code and exits with 1', async () => {
    expect(await codes('zzz9')).toEqual({
      code: 1,
      out: '',
      err: expect.stringContaining('"zzz9" is in no table'),
    });
  });

  it('lists the vocabularies where the one named is unknown', async () => {
    const { code, err } = await codes('51', '--scheme', 'onionpay');
    expect(code).toBe(2);
    expect(err).toMatch(/There is no vocabulary "onionpay": use one of .*UnionPay/);
  });

  it('never repeats a card number that was typed as a code', async () => {
    const { err } = await codes('4111 1111 1111 1111');
    expect(err).not.toContain('1111 1111');
  });

  it.each([
    ['51', { kind: 'one', topic: 'insufficient-funds', retry: 'other-card', audience: 'anyone' }],
    ['41', { kind: 'disagree', code: '41' }],
    ['zzz9', { kind: 'unknown', code: 'ZZZ9', text: null }],
  ])('prints %s as one JSON object', async (query, facts) => {
    const { out } = await codes(query, '--json');
    expect(z.record(z.string(), z.unknown()).parse(JSON.parse(out))).toMatchObject({
      query,
      ...facts,
    });
  });
});
