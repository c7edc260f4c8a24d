import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise } from '../../../src/nlu/text/normalise.ts';

describe('normalise', () => {
  it('folds width, case and quotes', () => {
    expect(normalise('ＰＯＳ Can’t Pay １２３')).toBe("pos can't pay 123");
  });

  it('removes what nobody sees: zero-width and bidi marks, soft hyphens', () => {
    expect(normalise('de\u200Bcli\u00ADned\u202E \u2066card\u2069')).toBe('declined card');
  });

  it('puts a blank in place of half a surrogate pair', () => {
    expect(normalise('a\uD83Db\uDE00c😀')).toBe('a b c😀');
  });

  it('writes an address as one word and leaves Slack markup alone', () => {
    expect(normalise('see https://pay.example/x?y=1 <@U123>')).toBe('see  url  <@u123>');
  });

  it('shortens drawn-out letters but never digits', () => {
    expect(normalise('heeeelp 5000 ooops')).toBe('heelp 5000 oops');
  });

  it('bounds the length whatever is pasted', () => {
    expect(normalise('ﷺ'.repeat(40_000)).length).toBeLessThanOrEqual(1000);
  });

  it('gives well-formed text without invisible characters, whatever comes in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const once = normalise(text);
        expect(() => encodeURIComponent(once)).not.toThrow();
        expect(once).not.toMatch(/\p{Cf}/u);
      }),
    );
  });
});
