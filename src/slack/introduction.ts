import { phrase } from '../dialogue/phrase.ts';
import type { Content } from '../knowledge/content.ts';

/** Both languages: nobody has written yet who would tell which one is read here. */
export function introduction(content: Content): string {
  return `${phrase(content, 'introduction', 'en')}\n${phrase(content, 'introduction', 'zh')}`;
}
