import type { CodeBook, CodeMeaning } from './code-book.ts';
import { type Evidence, evidence } from './cues.ts';
import type { Reading, Token } from './reading.ts';
import { knownSpelling, meaningsOf } from './spelling.ts';
import { agreesWithWords, harmlessAt, isLone, opensMessage, schemeBeside } from './token-place.ts';

/** A code as written in a text. */
export interface CodeToken {
  readonly code: string;
  /** the vocabulary named right beside it */
  readonly beside: string | null;
  readonly start: number;
  readonly end: number;
}

const TOKEN = /[a-z0-9][a-z0-9_]*(?:[.:][a-z][a-z0-9_]*)*/g;
const GLUED = /^(?:error|err|code|rc|resp|ec)_?((?:[a-z]?\d[a-z0-9]{0,4}))$/;
const TWO_CHARACTERS = /^(?:\d\d|[a-z]\d|\d[a-z])$/;
// What Chinese chats say for goodbye.
const GOODBYE = '88';
// Nobody counts or pays "05".
const LEADING_ZERO = /^0\d$/;
const HAS_DIGIT = /\d/;
const LONGEST_CODE = 5;
const ENGLISH_WORDS = /^(?:fraudulent|aborted|busy|cancel|refusal)$/;
// "the CVV I typed" is no result letter.
const ENDS = /^\s*(?:$|[.,?!)"';。，\n]|mean|是什么|什么意思|代表)/;
const ROUND_SUM = /(?:[05]0)$/;
/** Every code in the text, numbers that are no codes left out. */
export function findCodeTokens(book: CodeBook, reading: Reading): readonly CodeToken[] {
  return [...reading.folded.matchAll(TOKEN)].flatMap((match) => {
    const token = unglue(match[0], match.index);
    const code = readToken(book, reading, token);
    const beside = schemeBeside(reading, token);
    return code === null ? [] : [{ code, beside, start: token.start, end: token.end }];
  });
}

/** `err91` as `91`, marked as glued; other tokens as they are. */
function unglue(text: string, start: number): Token {
  const end = start + text.length;
  const code = GLUED.exec(text)?.[1];
  return code === undefined
    ? { text, start, end, glued: false }
    : { text: code, start: end - code.length, end, glued: true };
}

/** The code that `token` stands for as its table spells it, or null where it is none. */
function readToken(book: CodeBook, reading: Reading, token: Token): string | null {
  const known = knownSpelling(book, token.text);
  const meanings = known === null ? [] : meaningsOf(book, known);
  if (checksOnly(meanings)) {
    return namedBeside(book, reading, token, meanings);
  }
  if (known !== null && speaksForItself(token.text)) {
    return spelled(meanings, known);
  }
  const sign = token.glued
    ? 'strong'
    : evidence(reading.folded, token.start, token.end, reading.schemes.length > 0);
  const taken =
    known === null
      ? takesUnknown(reading, token, sign)
      : takesKnown(reading, token, sign, meanings);
  return taken ? spelled(meanings, known ?? token.text.toUpperCase()) : null;
}

/** Result letters (AVS N, CVV M) and advice codes count only with the check named beside them. */
function checksOnly(meanings: readonly CodeMeaning[]): boolean {
  return (
    meanings.length > 0 && meanings.every(({ kind, code }) => kind === 'check' && code.length === 1)
  );
}

function namedBeside(
  book: CodeBook,
  reading: Reading,
  token: Token,
  meanings: readonly CodeMeaning[],
): string | null {
  const scheme = schemeBeside(reading, token) ?? (isLone(reading, token) ? reading.scheme : null);
  const head = scheme === null ? undefined : book.vocabularies.get(scheme);
  const ends = ENDS.test(reading.folded.slice(token.end));
  return head?.kind === 'check' && ends
    ? (meanings.find((one) => one.scheme === scheme)?.code ?? null)
    : null;
}

/** A name that no one writes by chance: do_not_honor, USERPAYING, ACQ.TRADE_HAS_CLOSE, B1b8, 200P1. */
function speaksForItself(text: string): boolean {
  const long = text.length >= 4 && /[a-z]/.test(text) && !ENGLISH_WORDS.test(text);
  return long && (HAS_DIGIT.test(text) || text.length >= 6);
}

function takesUnknown(reading: Reading, token: Token, sign: Evidence): boolean {
  const shaped =
    HAS_DIGIT.test(token.text) && token.text.length > 1 && token.text.length <= LONGEST_CODE;
  return shaped && (sign === 'strong' || (reading.expectsCode && isLone(reading, token)));
}

function takesKnown(
  reading: Reading,
  token: Token,
  sign: Evidence,
  meanings: readonly CodeMeaning[],
): boolean {
  if (sign === 'strong' || isExpected(reading, token)) {
    return true;
  }
  const own = inVocabulary(reading, token, meanings);
  if (sign === 'weak') {
    return own || fitsWeakSign(token.text);
  }
  return speaksByPlace(
    reading,
    token,
    own,
    meanings.map(({ cause }) => cause),
  );
}

/** Without any cue: beside its vocabulary's name or words that say the same, first, with a zero, or alone. */
function speaksByPlace(
  reading: Reading,
  token: Token,
  own: boolean,
  causes: readonly string[],
): boolean {
  if (harmlessAt(reading, token)) {
    return false;
  }
  const besideName = schemeBeside(reading, token) !== null;
  return (
    (besideName && (own || TWO_CHARACTERS.test(token.text))) ||
    LEADING_ZERO.test(token.text) ||
    (TWO_CHARACTERS.test(token.text) &&
      (opensMessage(reading, token) || agreesWithWords(reading, causes))) ||
    (isLone(reading, token) && fitsAlone(token.text))
  );
}

function isExpected(reading: Reading, token: Token): boolean {
  const nameLike = HAS_DIGIT.test(token.text) || token.text.length > 3;
  return reading.expectsCode && nameLike && !harmlessAt(reading, token);
}

/** Two characters are a response code; longer numbers may be sums, unless they are not round. */
function fitsWeakSign(text: string): boolean {
  return (
    TWO_CHARACTERS.test(text) || (text.length > 2 && HAS_DIGIT.test(text) && !ROUND_SUM.test(text))
  );
}

/** A message that is only `51` or `2004` is a code; `5` or `100` may as well be a count or a sum. */
function fitsAlone(text: string): boolean {
  if (text === GOODBYE) {
    return false;
  }
  return TWO_CHARACTERS.test(text) || (text.length > 3 && HAS_DIGIT.test(text));
}

function inVocabulary(reading: Reading, token: Token, meanings: readonly CodeMeaning[]): boolean {
  const scheme = schemeBeside(reading, token) ?? reading.scheme;
  return scheme !== null && meanings.some((meaning) => meaning.scheme === scheme);
}

function spelled(meanings: readonly CodeMeaning[], fallback: string): string {
  return meanings[0]?.code ?? fallback;
}
