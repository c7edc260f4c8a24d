import type { Content } from '../knowledge/content.ts';
import type { PhraseName } from '../knowledge/phrases.ts';
import { inLanguage, type Language } from '../knowledge/text.ts';

/** The phrase `name` in `language`, with `{place}`s filled in from `values`. */
export function phrase(
  content: Content,
  name: PhraseName,
  language: Language,
  values: Readonly<Record<string, string>> = {},
): string {
  return inLanguage(content.phrases[name], language).replace(
    /\{(\w+)\}/g,
    (place, key: string) => values[key] ?? place,
  );
}
