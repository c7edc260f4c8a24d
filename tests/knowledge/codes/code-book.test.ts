import { describe, expect, it } from 'vitest';
import { createCodeBook } from '../../../src/knowledge/codes/code-book.ts';
import { findCodes } from '../../../src/knowledge/codes/find-codes.ts';
import { codeCausesSchema, type Vocabulary } from '../../../src/knowledge/codes/schema.ts';
import { codeCauses } from './shipped-book.ts';

const table: Vocabulary = {
  scheme: 'Shop',
  kind: 'gateway',
  wordings: ['shop'],
  sources: ['judgement'],
  entries: [{ code: '51', name: 'Funds', cause: 'FUNDS' }],
};

describe('createCodeBook', () => {
  it('names the cause keys that no table has', () => {
    const entries = [{ code: '1', name: 'x', cause: 'NOPE' }];
    expect(() => createCodeBook([{ ...table, entries }], codeCauses, {})).toThrow(/no NOPE/);
    expect(() => createCodeBook([table], codeCauses, { NADA: { en: [], zh: [] } })).toThrow(/NADA/);
  });

  it('names the vocabulary that is extended and missing', () => {
    expect(() => createCodeBook([{ ...table, extends: 'Gone' }], codeCauses, {})).toThrow(/Gone/);
  });

  it('refuses a code that stands twice in one table', () => {
    const entries = [...table.entries, { code: '51', name: 'Again', cause: 'PIN' }];
    expect(() => createCodeBook([{ ...table, entries }], codeCauses, {})).toThrow(/51 twice/);
  });

  it('refuses a wording that stands under two cause keys', () => {
    const wordings = (en: string[], zh: string[]) => ({ PIN: { en, zh }, FUNDS: { en, zh } });
    expect(() => createCodeBook([table], codeCauses, wordings(['no luck'], []))).toThrow(/no luck/);
    expect(() => createCodeBook([table], codeCauses, wordings([], ['不行啊']))).toThrow(/不行啊/);
  });

  it('lets the first vocabulary keep a wording that two claim', () => {
    const book = createCodeBook([table, { ...table, scheme: 'Other' }], codeCauses, {});
    expect(findCodes(book, 'shop code 51')).toMatchObject([{ scheme: 'Shop' }]);
  });
});

it('a cause key is an approval if and only if its topic is the guide about codes', () => {
  const funds = codeCauses.FUNDS;
  expect(codeCausesSchema.safeParse({ FUNDS: { ...funds, approval: true } }).success).toBe(false);
  const guide = { ...funds, topic: 'decline-code-meaning' };
  expect(codeCausesSchema.safeParse({ FUNDS: guide }).success).toBe(false);
  expect(codeCausesSchema.safeParse({ FUNDS: { ...guide, approval: true } }).success).toBe(true);
});
