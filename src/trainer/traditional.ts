import { Converter } from 'opencc-js/cn2t';
import type { Content } from '../knowledge/content.ts';

const convert = Converter({ from: 'cn', to: 'tw' });

/**
 * Words that the character tables get wrong, in their right Traditional writing: 发卡 (to issue a
 * card) is read as a hair clip, 后台 as an old terrace. They are put in before the conversion,
 * which leaves Traditional characters alone.
 */
const OUR_WORDS: readonly (readonly [string, string])[] = [
  ['发卡', '發卡'],
  ['后台', '後台'],
  ['冲正', '沖正'],
  ['复核', '複核'],
  ['软件', '軟體'],
  ['网络', '網路'],
];

/** Simplified Chinese in Traditional characters, as written in Taiwan. */
export function traditional(text: string): string {
  const prepared = OUR_WORDS.reduce((done, [from, to]) => done.replaceAll(from, to), text);
  return convert(prepared);
}

/** `content` with `zh-Hant` filled in beside every `zh` that has none. */
export function withTraditional(content: Content): Content {
  const { training, outOfScope, wordings, vocabularies, ...texts } = content;
  return { ...filled(texts), training, outOfScope, wordings, vocabularies: filled(vocabularies) };
}

function filled<T>(value: T): T;
function filled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((entry: unknown) => filled(entry));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, entry]) => [key, filled(entry)]);
  const object = Object.fromEntries(entries);
  return isLocalText(value) ? { 'zh-Hant': traditional(value.zh), ...object } : object;
}

/** A text in both languages; cue lists have arrays there, and are not shown to anybody. */
function isLocalText(value: object): value is { readonly en: string; readonly zh: string } {
  return 'en' in value && 'zh' in value && typeof value.zh === 'string';
}
