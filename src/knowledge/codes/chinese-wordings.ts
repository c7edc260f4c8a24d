import { editDistance } from './edit-distance.ts';
import type { FoundWording } from './english-wordings.ts';
import { fold } from './fold.ts';
import type { Wordings } from './schema.ts';
import { soundsAlike } from './sound-alikes.ts';

// One wrong character out of four still tells what was meant; out of three it may not.
const SHORTEST_FOR_ONE_TYPO = 4;
const SHORTEST_FOR_A_MISSING_ONE = 5;
const NEGATIONS = /[不未没无非勿]/g;
// "不是余额不足", "没有过期": said to be excluded.
const DENIED = /(?:不是|并非|不会是|没有|非|不像是)(?:因为)?$/;

interface Wording {
  readonly text: string;
  readonly cause: string;
}

/** Chinese wordings by the pairs of characters they begin and end with. */
export interface ChineseWordings {
  readonly byBeginning: ReadonlyMap<string, readonly Wording[]>;
  readonly byEnding: ReadonlyMap<string, readonly Wording[]>;
}

/** The index of every Chinese wording in `wordings`. Throws where one stands under two keys. */
export function createChineseWordings(wordings: Wordings): ChineseWordings {
  const causes = new Map<string, string>();
  for (const [cause, { zh }] of Object.entries(wordings)) {
    for (const wording of zh) {
      const text = fold(wording);
      const before = causes.get(text);
      if (before !== undefined && before !== cause) {
        throw new Error(`wordings.yml has "${wording}" under ${before} and ${cause}: keep one.`);
      }
      causes.set(text, cause);
    }
  }
  const all = [...causes].map(([text, cause]) => ({ text, cause }));
  all.sort((a, b) => b.text.length - a.text.length);
  return {
    byBeginning: grouped(all, (text) => text.slice(0, 2)),
    byEnding: grouped(all, (text) => text.slice(-2)),
  };
}

/** The wordings in `folded`, longest first at each place; one wrong character allowed for. */
export function findChinese(wordings: ChineseWordings, folded: string): readonly FoundWording[] {
  const hits = [...exact(wordings, folded), ...misspelt(wordings, folded)];
  // The longest says most: 密码错误次数超限 with a typo is not 密码错误. Sorting is stable, exact ones first.
  hits.sort((a, b) => b.end - b.start - (a.end - a.start));
  const found: FoundWording[] = [];
  for (const hit of hits) {
    const free = found.every(({ start, end }) => hit.end <= start || hit.start >= end);
    if (free && !DENIED.test(folded.slice(0, hit.start))) {
      found.push(hit);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function grouped(
  wordings: readonly Wording[],
  pair: (text: string) => string,
): ReadonlyMap<string, readonly Wording[]> {
  const groups = new Map<string, Wording[]>();
  for (const wording of wordings) {
    const key = pair(wording.text);
    groups.set(key, [...(groups.get(key) ?? []), wording]);
  }
  return groups;
}

function* exact(wordings: ChineseWordings, folded: string): Generator<FoundWording> {
  for (let start = 0; start + 1 < folded.length; start += 1) {
    for (const { text, cause } of wordings.byBeginning.get(folded.slice(start, start + 2)) ?? []) {
      if (folded.startsWith(text, start)) {
        yield { cause, start, end: start + text.length };
      }
    }
  }
}

/** A typo leaves either the beginning or the end of a wording whole. */
function* misspelt(wordings: ChineseWordings, folded: string): Generator<FoundWording> {
  for (let at = 0; at + 1 < folded.length; at += 1) {
    const pair = folded.slice(at, at + 2);
    for (const wording of wordings.byBeginning.get(pair) ?? []) {
      yield* aligned(wording, folded, (length) => ({ start: at, end: at + length }));
    }
    for (const wording of wordings.byEnding.get(pair) ?? []) {
      yield* aligned(wording, folded, (length) => ({ start: at + 2 - length, end: at + 2 }));
    }
  }
}

/** `wording` in `folded` where `place` puts it, with a character wrong, missing or too many. */
function* aligned(
  wording: Wording,
  folded: string,
  place: (length: number) => { readonly start: number; readonly end: number },
): Generator<FoundWording> {
  const { text, cause } = wording;
  if (text.length < SHORTEST_FOR_ONE_TYPO) {
    return;
  }
  for (const length of [text.length, text.length - 1, text.length + 1]) {
    const { start, end } = place(length);
    const written = folded.slice(Math.max(0, start), end);
    if (written.length === length && isTypo(written, text)) {
      yield { cause, start, end };
      return;
    }
  }
}

/**
 * One slip of an input method: a character of the same sound, one missing or one too many, and
 * none that turns the meaning round. Other characters are meant (交易超时, 交易超限).
 */
function isTypo(written: string, text: string): boolean {
  if (negations(written) !== negations(text)) {
    return false;
  }
  if (written.length === text.length) {
    return onlySoundAlikes(written, text);
  }
  const longEnough = text.length >= SHORTEST_FOR_A_MISSING_ONE && !written.includes(text);
  return longEnough && editDistance(written, text, 1) <= 1;
}

function onlySoundAlikes(written: string, text: string): boolean {
  const wrong = Array.from(text, (char, index) => [char, written.charAt(index)] as const).filter(
    ([char, other]) => char !== other,
  );
  return wrong.length === 1 && wrong.every(([char, other]) => soundsAlike(char, other));
}

function negations(text: string): string {
  return (text.match(NEGATIONS) ?? []).join('');
}
