import { describe, expect, it } from 'vitest';
import { decodeAll } from '../../../src/knowledge/codes/decode-all.ts';
import { findCodes } from '../../../src/knowledge/codes/find-codes.ts';
import { book } from './shipped-book.ts';

function meaningIn(text: string) {
  return decodeAll(book, findCodes(book, text));
}

describe('what the codes of one message mean together', () => {
  it('nothing where none is told', () => {
    expect(meaningIn('my card was declined')).toBeNull();
  });

  it('a description in the merchant’s own words is no code', () => {
    expect(meaningIn('I wonder whether it is the expired card again from yesterday')).toBeNull();
  });

  it('a code goes before a wording', () => {
    expect(meaningIn('code 05, screen says timed out')).toMatchObject({ topic: 'issuer-declined' });
  });

  it('a later code goes before an earlier one', () => {
    expect(meaningIn('first code 55, now code 75')).toMatchObject({ topic: 'pin-tries-exceeded' });
  });

  it('words beside a code decide where its vocabularies disagree', () => {
    expect(meaningIn('code 41')).toMatchObject({ kind: 'disagree' });
    expect(meaningIn('code 41 LOST CARD')).toMatchObject({
      kind: 'one',
      code: '41',
      topic: 'card-lost-or-stolen',
      causeKeys: ['LOST'],
    });
    expect(meaningIn('code 41, it says pin required')).toMatchObject({
      topic: 'contactless-declined',
      scheme: 'Adyen',
    });
  });

  it('a code without its zero keeps the entries that the words chose', () => {
    expect(meaningIn('code 5, DO NOT HONOR')).toMatchObject({
      topic: 'issuer-declined',
      entries: [
        { scheme: 'ISO8583', code: '05' },
        { scheme: 'UnionPay', code: '05' },
      ],
    });
  });

  it('words that fit none of the meanings decide nothing', () => {
    expect(meaningIn('code 41, says system error')).toMatchObject({ kind: 'disagree' });
    expect(meaningIn('code 41, and also error 777')).toMatchObject({ kind: 'unknown' });
  });
});
