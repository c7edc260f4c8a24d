import { z } from 'zod';

/** The languages the desk speaks. `zh` is Simplified Chinese, `zh-Hant` Traditional. */
export const LANGUAGES = ['en', 'zh', 'zh-Hant'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The languages people write content in; Traditional is converted from `zh` at build time. */
export const WRITTEN_LANGUAGES = ['en', 'zh'] as const;
export type WrittenLanguage = (typeof WRITTEN_LANGUAGES)[number];

/** The written language whose training lines and limits hold for `language`. */
export function writtenLanguage(language: Language): WrittenLanguage {
  return language === 'en' ? 'en' : 'zh';
}

/** One text in every language. `zh-Hant` is filled by the build, or written where the conversion is wrong. */
export interface LocalText {
  readonly en: string;
  readonly zh: string;
  readonly 'zh-Hant'?: string | undefined;
}

/**
 * A schema for a text in both written languages, at most `enMax` and `zhMax` characters long.
 * Chinese says the same in about half the characters, hence two limits.
 */
export function localText(enMax: number, zhMax: number) {
  return z.strictObject({
    en: z.string().trim().min(1).max(enMax),
    zh: z.string().trim().min(1).max(zhMax),
    'zh-Hant': z.string().trim().min(1).max(zhMax).optional(),
  });
}

/** `text` in `language`; Traditional falls back to Simplified where the build made no conversion. */
export function inLanguage(text: LocalText, language: Language): string {
  return text[language] ?? text.zh;
}
