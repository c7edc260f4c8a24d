import { describe, expect, it } from 'vitest';
import { decodeAll } from '../../../src/knowledge/codes/decode-all.ts';
import { findCodes } from '../../../src/knowledge/codes/find-codes.ts';
import { book, type Corpus, readCorpus } from './shipped-book.ts';

const LEAST_RIGHT = 0.99;

function read({ text, provider: named, expects = false }: Corpus['written'][number]) {
  const provider = named ?? null;
  const mentions = findCodes(book, text, { provider, expectsCode: expects });
  return { mentions, decoded: decodeAll(book, mentions, { provider }) };
}

function isRight(form: Corpus['written'][number]): boolean {
  const { mentions, decoded } = read(form);
  const found = mentions.map((one) =>
    (one.kind === 'code' ? one.code : one.causeKey).toLowerCase(),
  );
  const meaning = decoded?.kind === 'one' ? decoded.topic : decoded?.kind;
  const meansIt = form.means === undefined || form.means === meaning;
  return found.includes(form.reads.toLowerCase()) && meansIt;
}

describe.each(['corpus', 'held-back'])('the forms in %s.yml', (name) => {
  const { written, harmless } = readCorpus(name);

  it('are read rightly, all but one in a hundred', () => {
    const wrong = written.filter((form) => !isRight(form)).map(({ text }) => text);
    expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(written.length * (1 - LEAST_RIGHT));
  });

  it('are never read as another meaning than theirs', () => {
    const guessed = written.filter((form) => {
      const { decoded } = read(form);
      return form.means !== undefined && decoded?.kind === 'one' && decoded.topic !== form.means;
    });
    expect(guessed.map(({ text }) => text)).toEqual([]);
  });

  it('leave harmless numbers alone', () => {
    const taken = harmless.filter((text) => decodeAll(book, findCodes(book, text)) !== null);
    expect(taken).toEqual([]);
  });
});

it('the corpus is as large as promised', () => {
  const { written, harmless } = readCorpus('corpus');
  expect(written.length).toBeGreaterThanOrEqual(300);
  expect(harmless.length).toBeGreaterThanOrEqual(200);
});
