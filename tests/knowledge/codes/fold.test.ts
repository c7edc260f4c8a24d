import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/knowledge/codes/fold.ts';

describe('fold', () => {
  it('makes full-width, typographic and Traditional characters plain', () => {
    expect(fold('ＣＯＤＥ　５１')).toBe('code 51');
    expect(fold('“Don’t” – 「51」')).toBe('"don\'t" - "51"');
    expect(fold('餘額不足，應答碼')).toBe('余额不足,应答码');
  });

  it('keeps every offset', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fold(text)).toHaveLength(text.length);
      }),
    );
    expect(fold('İ51')).toHaveLength(3);
  });
});
