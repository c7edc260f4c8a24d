import { decimalDigit } from './digit.ts';
import { placeholderPattern } from './placeholder.ts';

/** Stands for what is already masked: no finder reads across it. */
export const BARRIER = '\uFFFC';

/** A text in plain characters; `starts` and `ends` give each character's stretch in the original. */
export interface Folded {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

// Zero-width and formatting characters, fillers, and marks such as the keycap that makes a digit an emoji.
const INVISIBLE = /^(?:\p{Cf}|\p{Mn}|\p{Me}|\u115F|\u1160|\u3164)$/u;
const MARKUP = /<(?:tel|mailto):([^|<>]{1,200})\|([^|<>]{1,200})>/g;

/**
 * `original` without the disguises of a digit: full-width and foreign digits become ASCII, invisible
 * characters go, Slack's `<tel:138|138>` becomes its label, placeholders become barriers.
 * Chinese numerals stay, since they are words as well.
 */
export function fold(original: string): Folded {
  const out = { chars: [] as string[], starts: [] as number[], ends: [] as number[] };
  const blocks = [...opaque(original), ...markup(original)].sort((a, b) => a.start - b.start);
  let at = 0;
  for (const block of blocks) {
    if (block.start >= at) {
      foldPlain(original, at, block.start, out);
      foldBlock(block, out);
      at = block.end;
    }
  }
  foldPlain(original, at, original.length, out);
  return { text: out.chars.join(''), starts: out.starts, ends: out.ends };
}

interface Out {
  readonly chars: string[];
  readonly starts: number[];
  readonly ends: number[];
}

/** A stretch of the original that is read as another text; a find in it covers the whole stretch. */
interface Block {
  readonly start: number;
  readonly end: number;
  readonly reading: string;
}

function opaque(original: string): readonly Block[] {
  return [...original.matchAll(placeholderPattern())].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    reading: BARRIER,
  }));
}

/** Slack's links whose label repeats the target; other links are left as they are, and read in full. */
function markup(original: string): readonly Block[] {
  return [...original.matchAll(MARKUP)].flatMap((match) => {
    const [all, target = '', label = ''] = match;
    const block = { start: match.index, end: match.index + all.length, reading: label };
    return bare(target) === bare(label) ? [block] : [];
  });
}

function bare(text: string): string {
  return fold(text)
    .text.toLowerCase()
    .replace(/[^\p{L}\p{N}@]/gu, '');
}

function foldBlock(block: Block, out: Out): void {
  for (const char of block.reading) {
    push(out, plain(char), block.start, block.end);
  }
}

function foldPlain(original: string, from: number, to: number, out: Out): void {
  let at = from;
  while (at < to) {
    const char = String.fromCodePoint(original.codePointAt(at) ?? 0);
    push(out, plain(char), at, at + char.length);
    at += char.length;
  }
}

/** Adds each UTF-16 unit of `reading`, so that offsets in the folded text index `starts` and `ends`. */
function push(out: Out, reading: string, start: number, end: number): void {
  for (let unit = 0; unit < reading.length; unit += 1) {
    out.chars.push(reading.charAt(unit));
    out.starts.push(start);
    out.ends.push(end);
  }
}

function plain(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  if (code < 0x80 || (code >= 0x4e00 && code <= 0x9fff)) {
    return char;
  }
  if (INVISIBLE.test(char)) {
    return '';
  }
  const normal = char.normalize('NFKC');
  return decimalDigit(normal) ?? (normal.length === 1 ? normal : char);
}
