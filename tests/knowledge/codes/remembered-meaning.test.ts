import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadContent } from '../../../src/content/load-content.ts';
import { createCodeBook } from '../../../src/knowledge/codes/code-book.ts';
import { decode } from '../../../src/knowledge/codes/decode.ts';
import {
  recallMeaning,
  rememberedMeaningSchema,
  rememberMeaning,
} from '../../../src/knowledge/codes/remembered-meaning.ts';

const { vocabularies, codeCauses, wordings } = loadContent(
  fileURLToPath(new URL('../../..', import.meta.url)),
);
const book = createCodeBook(vocabularies, codeCauses, wordings);
const all = vocabularies.flatMap(({ scheme, entries }) =>
  entries.map(({ code }) => ({ scheme, code })),
);

describe('a meaning that is remembered', () => {
  it('comes back as it was, for every code of every vocabulary', () => {
    for (const { scheme, code } of all) {
      const decoded = decode(book, { kind: 'code', code, scheme });
      if (decoded.kind !== 'one') continue;
      const stored = JSON.parse(JSON.stringify(rememberMeaning(decoded)));
      expect(recallMeaning(book, rememberedMeaningSchema.parse(stored))).toEqual(decoded);
    }
  });

  it('comes back for a wording, which has no code', () => {
    const decoded = decode(book, { kind: 'wording', causeKey: 'FUNDS' });
    if (decoded.kind !== 'one') throw new Error('A wording has one meaning.');
    expect(recallMeaning(book, rememberMeaning(decoded))).toEqual(decoded);
  });

  it.each([
    { code: '51', scheme: null, causeKeys: [], schemes: ['ISO8583'] },
    { code: '51', scheme: null, causeKeys: ['GONE'], schemes: ['ISO8583'] },
    { code: 'zzz', scheme: null, causeKeys: ['FUNDS'], schemes: ['ISO8583'] },
    { code: '51', scheme: null, causeKeys: ['FUNDS'], schemes: ['Nobody'] },
  ])('is gone where the tables have it no more: %j', (remembered) => {
    expect(recallMeaning(book, remembered)).toBeNull();
  });
});
