import type { Language } from '../../knowledge/text.ts';

const HAN = /\p{Script=Han}/gu;
/** A pasted code (`gateway:risk_threshold`) is one word, whatever its parts. */
const LATIN_WORD =
  /\p{Script=Latin}[\p{Script=Latin}\p{N}]*(?:['_.:/-][\p{Script=Latin}\p{N}]+)*/gu;

/** Everyday characters that only Simplified writing has. */
const SIMPLIFIED_ONLY = /[机银额码网员现账单这时钱过为还没请谢说话问题报错联系间连终设备户]/gu;

/** One Han character carries about as much as two thirds of an English word. */
const WORDS_PER_HAN = 0.65;

/** Fewer words than this ("ok", 不行) never change the language of a conversation. */
const MIN_WORDS_TO_SWITCH = 2.5;

/**
 * The language of `text` by the share of its scripts, keeping `previous` where the text is too
 * short to tell; null where nothing was ever said in a language that the desk speaks.
 * `simplified` is the text with Traditional characters folded.
 */
export function detectLanguage(
  text: string,
  simplified: string,
  previous: Language | null,
): Language | null {
  const han = text.match(HAN)?.length ?? 0;
  const latin = text.match(LATIN_WORD)?.length ?? 0;
  const hanWords = han * WORDS_PER_HAN;
  if (han + latin === 0) return previous;
  if (previous !== null && hanWords + latin < MIN_WORDS_TO_SWITCH) return previous;
  return hanWords >= latin * 0.5 ? chinese(text, simplified, previous) : 'en';
}

/** Traditional where more characters are Traditional than are Simplified only. */
function chinese(text: string, simplified: string, previous: Language | null): Language {
  const traditional = countChanged(text, simplified);
  const onlySimplified = text.match(SIMPLIFIED_ONLY)?.length ?? 0;
  if (traditional > onlySimplified) return 'zh-Hant';
  if (traditional + onlySimplified === 0 && previous === 'zh-Hant') return 'zh-Hant';
  return 'zh';
}

/** How many characters the folding changed. It maps character to character but for a few phrases. */
function countChanged(text: string, simplified: string): number {
  const folded = [...simplified];
  return [...text].filter((char, index) => char !== folded[index]).length;
}
