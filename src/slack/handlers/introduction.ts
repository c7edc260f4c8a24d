import { phrase } from '../../dialogue/phrase.ts';
import type { Content } from '../../knowledge/content.ts';
import type { Language } from '../../knowledge/text.ts';

/** What the desk is, in `language`; in both as long as nobody has written who would tell which is read. */
export function introduction(content: Content, language: Language | null = null): string {
  const languages: readonly Language[] = language === null ? ['en', 'zh'] : [language];
  return languages.map((one) => phrase(content, 'introduction', one)).join('\n');
}
