import { describe, expect, it } from 'vitest';
import { tokenise } from '../../../src/nlu/text/tokens.ts';

const texts = (text: string) => tokenise(text).map((token) => token.text);

describe('tokenise', () => {
  it('parts Han runs from words of other scripts, without blanks between them', () => {
    expect(tokenise('pos机刷不了card')).toEqual([
      { kind: 'word', text: 'pos' },
      { kind: 'han', text: '机刷不了' },
      { kind: 'word', text: 'card' },
    ]);
  });

  it('keeps inner apostrophes and decline codes in one word', () => {
    expect(texts("can't pay: insufficient_funds, code 05 or n7")).toEqual([
      "can't",
      'pay',
      'insufficient_funds',
      'code',
      '05',
      'or',
      'n7',
    ]);
  });

  it('reads other scripts and drops emoji and signs', () => {
    expect(texts('оплата 🙂 ??? 決済')).toEqual(['оплата', '決済']);
  });

  it('stops after two hundred tokens', () => {
    expect(texts('x '.repeat(500))).toHaveLength(200);
  });
});
