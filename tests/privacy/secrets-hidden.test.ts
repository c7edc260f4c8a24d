import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mask } from '../../src/privacy/mask.ts';
import {
  cardSample,
  cvvSample,
  idSample,
  oneTimeSample,
  payCodeSample,
  phoneSample,
  pinSample,
  type Sample,
} from './secrets.ts';

const CHINESE = '零一二三四五六七八九';
const FORMAL = '〇壹贰叁肆伍陆柒捌玖';

/** The digits of any script that can be read in `text`, so that a disguise cannot hide a leak. */
function readable(text: string): string {
  return [...text.normalize('NFKC')]
    .map((char) => {
      const arabic = '٠١٢٣٤٥٦٧٨٩'.indexOf(char);
      const value = Math.max(CHINESE.indexOf(char), FORMAL.indexOf(char), arabic);
      return value >= 0 ? String(value) : char;
    })
    .filter((char) => /\d/.test(char))
    .join('');
}

const LEAK = 4;

/** Four digits in a row of the secret outside the placeholder, which may show the last four. */
function leaks(masked: string, secret: string): boolean {
  const shown = masked.split(/\[[^\]]+\]/).map(readable);
  const hidden = readable(secret);
  const size = Math.min(LEAK, hidden.length);
  return Array.from({ length: hidden.length - size + 1 }, (_, from) =>
    hidden.slice(from, from + size),
  ).some((piece) => shown.some((part) => part.includes(piece)));
}

const KINDS: readonly (readonly [string, fc.Arbitrary<Sample>, number])[] = [
  ['card numbers in any script and with any separators', cardSample, 6000],
  ['card verification values', cvvSample, 700],
  ['PINs', pinSample, 700],
  ['one-time passwords', oneTimeSample, 700],
  ['wallet pay codes', payCodeSample, 900],
  ['phone numbers', phoneSample, 700],
  ['Chinese identity numbers', idSample, 700],
];

describe('mask', () => {
  it.each(KINDS)('lets nothing through of %s', (_, samples, numRuns) => {
    fc.assert(
      fc.property(samples, ({ sentence, digits }) => {
        expect(leaks(mask(sentence).text, digits), mask(sentence).text).toBe(false);
      }),
      { numRuns, seed: 20261101 },
    );
  });

  it('leaves of a card number no digits but its last four', () => {
    fc.assert(
      fc.property(cardSample, ({ digits }) => {
        expect(mask(`number ${digits}, declined`).text).toBe(
          `number [card ••${digits.slice(-4)}], declined`,
        );
      }),
      { numRuns: 500, seed: 7 },
    );
  });

  it('changes nothing when it masks a masked text again', () => {
    const anySample = fc.oneof(...KINDS.map(([, samples]) => samples));
    const text = fc
      .array(
        fc.oneof(
          anySample.map(({ sentence }) => sentence),
          fc.string(),
        ),
        { maxLength: 5 },
      )
      .map((parts) => parts.join(' '));
    fc.assert(
      fc.property(text, (posted) => {
        const once = mask(posted).text;
        const twice = mask(once);
        expect(twice).toEqual({ text: once, spans: [] });
      }),
      { numRuns: 2000, seed: 11 },
    );
  });

  it('gives spans in order, apart, and inside the original text', () => {
    fc.assert(
      fc.property(cardSample, ({ sentence }) => {
        const { spans } = mask(sentence);
        const edges = spans.flatMap(({ start, end }) => [start, end]);
        expect(edges).toEqual([...edges].sort((a, b) => a - b));
        expect(edges.every((edge) => edge >= 0 && edge <= sentence.length)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
