import { normalise } from '../text/normalise.ts';
import { segmentHan } from '../text/segment.ts';
import { AS_WRITTEN, type Spelling } from '../text/spelling.ts';
import { stem } from '../text/stem.ts';
import { type Token, tokenise } from '../text/tokens.ts';
import { closeHash, extendHash, extendHashBy, openHash } from './fingerprint.ts';

/** Called for each feature with its fingerprint and the phrase of the text that it stands for. */
export type FeatureVisitor = (fingerprint: number, phrase: string) => void;

const SHORTEST_GRAM = 2;
const LONGEST_GRAM = 4;

const FAMILY = { stem: 1, segment: 2, pair: 3, first: 4, last: 5, gram: 6, han: 7 } as const;
const BLANK = 32;

interface Word {
  readonly root: string;
  readonly surface: string;
  readonly family: number;
}

/**
 * Visits the features of a text. Block of words: stems and Chinese words, neighbouring pairs, the
 * first and the last word. Block of characters: 2-4 characters inside each padded word, one and
 * two Han characters. A feature that occurs twice is visited twice. Words go through `correct`.
 */
export function visitFeatures(
  text: string,
  visit: FeatureVisitor,
  correct: Spelling = AS_WRITTEN,
): void {
  const tokens = correctWords(tokenise(normalise(text)), correct);
  visitWords(tokens.flatMap(wordsOf), visit);
  for (const token of tokens) {
    if (token.kind === 'han') visitHan(token.text, visit);
    else visitGrams(token.text, visit);
  }
}

/** The fingerprint of an English word's stem. */
export function stemPrint(word: string): number {
  return wordPrint(FAMILY.stem, stem(word), true);
}

/** The fingerprint of two English words that stand side by side. */
export function pairPrint(left: string, right: string): number {
  return rootsPrint(stem(left), stem(right));
}

/** Tokens with each run of words corrected; between words, Chinese stays as it is. */
function correctWords(tokens: readonly Token[], correct: Spelling): readonly Token[] {
  if (correct === AS_WRITTEN) return tokens;
  const corrected: Token[] = [];
  let from = 0;
  for (let at = 0; at <= tokens.length; at++) {
    const token = tokens[at];
    if (token?.kind === 'word') continue;
    const run = tokens.slice(from, at).map((word) => word.text);
    for (const text of correct(run)) corrected.push({ kind: 'word', text });
    if (token) corrected.push(token);
    from = at + 1;
  }
  return corrected;
}

function wordsOf(token: Token): readonly Word[] {
  if (token.kind === 'word') {
    return [{ root: stem(token.text), surface: token.text, family: FAMILY.stem }];
  }
  return segmentHan(token.text).map((word) => ({
    root: word,
    surface: word,
    family: FAMILY.segment,
  }));
}

function visitWords(words: readonly Word[], visit: FeatureVisitor): void {
  let previous: Word | undefined;
  for (const word of words) {
    // A Chinese word is no unit: a new cut of known characters would look unknown.
    visit(wordPrint(word.family, word.root, word.family === FAMILY.stem), word.surface);
    // Two Chinese words in a row add nothing to the pairs of characters.
    if (previous && hasStem(previous, word))
      visit(rootsPrint(previous.root, word.root), phraseOf(previous, word));
    previous = word;
  }
  const first = words[0];
  if (!first || !previous) return;
  visit(wordPrint(FAMILY.first, first.root, false), first.surface);
  visit(wordPrint(FAMILY.last, previous.root, false), previous.surface);
}

function hasStem(left: Word, right: Word): boolean {
  return left.family === FAMILY.stem || right.family === FAMILY.stem;
}

function phraseOf(left: Word, right: Word): string {
  return `${left.surface} ${right.surface}`;
}

function wordPrint(family: number, root: string, unit: boolean): number {
  return closeHash(extendHashBy(openHash(family), root), false, unit);
}

function rootsPrint(left: string, right: string): number {
  const state = extendHash(extendHashBy(openHash(FAMILY.pair), left), BLANK);
  return closeHash(extendHashBy(state, right), false, false);
}

/** One pass a starting point: each longer gram extends the hash of the shorter one. */
function visitGrams(word: string, visit: FeatureVisitor): void {
  const padded = ` ${word} `;
  for (let start = 0; start < padded.length; start++) {
    const end = Math.min(padded.length, start + LONGEST_GRAM);
    let state = openHash(FAMILY.gram);
    for (let at = start; at < end; at++) {
      state = extendHash(state, padded.charCodeAt(at));
      if (at - start + 1 >= SHORTEST_GRAM) visit(closeHash(state, true, false), word);
    }
  }
}

function visitHan(run: string, visit: FeatureVisitor): void {
  let previous: string | undefined;
  for (const character of run) {
    const single = extendHashBy(openHash(FAMILY.han), character);
    visit(closeHash(single, true, true), character);
    if (previous !== undefined) {
      const pair = extendHashBy(extendHashBy(openHash(FAMILY.han), previous), character);
      visit(closeHash(pair, true, false), previous + character);
    }
    previous = character;
  }
}
