import type { Wordings } from './schema.ts';
import { createTypoIndex, type TypoIndex } from './typo-index.ts';

/** A screen's wording found in a text, by offsets. */
export interface FoundWording {
  readonly cause: string;
  readonly start: number;
  readonly end: number;
}

interface Node {
  readonly next: Map<string, Node>;
  cause: string | null;
}

/** English wordings as a tree of words. */
export interface EnglishWordings {
  readonly root: Pick<Node, 'next' | 'cause'>;
  readonly words: TypoIndex;
}

interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const WORD = /[a-z0-9]+/g;
// "not insufficient funds", "isn't expired": said to be excluded.
const DENIED = /(?:\bnot|n't|\bnever|\bno) (?:an? |the |because of )?$/;

// Words of their own that are one letter from a word of a wording.
const REAL_WORDS: ReadonlySet<string> = new Set(
  'issue issues issued expires expire close closes signs reads hosts codes calls times limits cards accounts transfer serve'.split(
    ' ',
  ),
);

/** The tree of every English wording in `wordings`. Throws where one stands under two keys. */
export function createEnglishWordings(wordings: Wordings): EnglishWordings {
  const root: Node = { next: new Map(), cause: null };
  const words = new Set<string>();
  for (const [cause, { en }] of Object.entries(wordings)) {
    for (const wording of en) {
      const path = splitWords(wording.toLowerCase()).map(({ word }) => word);
      path.forEach((word) => void words.add(word));
      put(root, path, cause, wording);
    }
  }
  return { root, words: createTypoIndex(words, REAL_WORDS) };
}

/** The wordings in `folded`, longest first at each place, small typos allowed for. */
export function findEnglish(wordings: EnglishWordings, folded: string): readonly FoundWording[] {
  const words = splitWords(folded).map((word) => ({
    ...word,
    word: wordings.words.nearest(word.word) ?? word.word,
  }));
  const found: FoundWording[] = [];
  let at = 0;
  while (at < words.length) {
    const hit = longestFrom(wordings, words, at);
    if (hit !== null && !DENIED.test(folded.slice(0, hit.found.start))) {
      found.push(hit.found);
    }
    at = hit?.next ?? at + 1;
  }
  return found;
}

function longestFrom(
  wordings: EnglishWordings,
  words: readonly Word[],
  from: number,
): { readonly found: FoundWording; readonly next: number } | null {
  let node: Pick<Node, 'next' | 'cause'> | undefined = wordings.root;
  let best: { readonly found: FoundWording; readonly next: number } | null = null;
  const start = words[from]?.start ?? 0;
  for (let at = from; at < words.length; at += 1) {
    const word = words[at];
    node = word === undefined ? undefined : node.next.get(word.word);
    if (word === undefined || node === undefined) {
      return best;
    }
    if (node.cause !== null) {
      best = { found: { cause: node.cause, start, end: word.end }, next: at + 1 };
    }
  }
  return best;
}

function splitWords(text: string): readonly Word[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    word,
    start: index,
    end: index + word.length,
  }));
}

function put(root: Node, path: readonly string[], cause: string, wording: string): void {
  let node = root;
  for (const word of path) {
    const next = node.next.get(word) ?? { next: new Map<string, Node>(), cause: null };
    node.next.set(word, next);
    node = next;
  }
  if (node.cause !== null && node.cause !== cause) {
    throw new Error(`wordings.yml has "${wording}" under ${node.cause} and ${cause}: keep one.`);
  }
  node.cause = cause;
}
