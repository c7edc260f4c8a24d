import { describe, expect, it } from 'vitest';
import { TOPIC } from '../../../src/knowledge/topic.ts';
import { catalogue, codeCauses, vocabularies, wordings } from './shipped-book.ts';

const APPROVALS = ['AVS_OK', 'OFF_OK', 'OK', 'OK_ID', 'PARTIAL'];

describe('the shipped code tables', () => {
  it('hold every vocabulary and code', () => {
    const counts = Object.fromEntries(
      vocabularies.map(({ scheme, entries }) => [scheme, entries.length]),
    );
    expect(counts).toMatchObject({ ISO8583: 88, UnionPay: 96, Stripe: 51, Alipay: 55, AVS: 18 });
    expect(Object.keys(counts)).toHaveLength(24);
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(871);
  });

  it('give each of the 122 cause keys one cause of the catalogue, approvals the guide about codes', () => {
    expect(Object.keys(codeCauses)).toHaveLength(122);
    const astray = Object.entries(codeCauses).filter(([, { topic, approval }]) =>
      approval ? topic !== TOPIC.codeMeaning : !Object.hasOwn(catalogue.causes, topic),
    );
    expect(astray).toEqual([]);
  });

  it('never answer a decline with the cause that means no cause', () => {
    expect(Object.values(codeCauses).map(({ topic }) => topic)).not.toContain(TOPIC.unspecified);
  });

  it('know five cause keys as approvals', () => {
    const approvals = Object.entries(codeCauses).filter(([, { approval }]) => approval);
    expect(approvals.map(([key]) => key).sort()).toEqual(APPROVALS);
  });

  it('keep 99 codes for the desk', () => {
    const entries = vocabularies.flatMap((vocabulary) => vocabulary.entries);
    const confidential = entries.filter(({ cause }) => codeCauses[cause]?.audience === 'desk');
    expect(confidential).toHaveLength(99);
  });

  it('use every cause key', () => {
    const used = new Set(vocabularies.flatMap(({ entries }) => entries.map(({ cause }) => cause)));
    expect(Object.keys(codeCauses).filter((key) => !used.has(key))).toEqual([]);
  });

  it('say check-first wherever the money may have moved', () => {
    for (const key of ['UNKNOWN', 'TIMEOUT', 'INPROGRESS', 'SYS', 'WALLET_WAIT', 'DUP']) {
      expect(codeCauses[key]?.retry, key).toBe('check-first');
    }
  });

  it('let only the bank set right what the bank has to', () => {
    for (const key of ['REFER', 'NOACTION']) {
      expect(codeCauses[key], key).toMatchObject({ retry: 'after-fix', who: 'issuer' });
    }
  });

  it('never advise to keep a card, split a sum, key it in or call a number', () => {
    const texts = Object.values(codeCauses).flatMap(({ fix, means }) => [fix, means]);
    const english = texts.map(({ en }) => en).join('\n');
    const chinese = texts.map(({ zh }) => zh).join('\n');
    expect(english).not.toMatch(/smaller amount|split|key it in|enter the card number|force/i);
    expect(english).not.toMatch(/(?:keep|hold|retain|cut up) the card/i);
    expect(chinese).not.toMatch(/拆分|分多笔|减少金额|手动输入卡号|强制/);
    expect(`${english}${chinese}`).not.toMatch(/\d{5,}/);
  });

  it('have no wording that says no more than "declined"', () => {
    const all = Object.values(wordings).flatMap(({ en, zh }) => [...en, ...zh]);
    expect(all).not.toContain('declined');
    expect(all).not.toContain('card declined');
    expect(all).not.toContain('交易失败');
  });
});
