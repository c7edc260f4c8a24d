import type { Content } from '../knowledge/content.ts';
import { articleOf } from '../knowledge/knowledge.ts';
import type { QuestionId } from '../knowledge/question.ts';
import { inLanguage, type Language, type LocalText } from '../knowledge/text.ts';
import type { AskedQuestion } from './outbound.ts';
import { phrase } from './phrase.ts';

/** The question `id` with `options`, in words. Throws where an option has no label. */
export function askedQuestion(
  content: Content,
  id: QuestionId,
  options: readonly string[],
  language: Language,
): AskedQuestion {
  return {
    id,
    language,
    text: inLanguage(content.questions[id].ask, language),
    hint: phrase(content, 'or-type', language),
    options: options.map((option) => ({
      id: option,
      label: inLanguage(labelOf(content, id, option), language),
    })),
  };
}

/** The button text of an option: written in questions.yml, or the title of the topic it names. */
export function labelOf(content: Content, id: QuestionId, option: string): LocalText {
  const options: Readonly<Record<string, { readonly label: LocalText } | undefined>> =
    content.questions[id].options;
  const written = options[option];
  return written ? written.label : articleOf(content, option).title;
}
