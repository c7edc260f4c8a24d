import { type RememberedMeaning, recallMeaning } from '../knowledge/codes/remembered-meaning.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Language } from '../knowledge/text.ts';
import type { AnswerCard } from './answer-card.ts';
import { articleCard } from './article-card.ts';
import { codeCard } from './code-card.ts';

/**
 * The card of `topic` once more, for whoever opens it or sends it later: the code's own where
 * `decoded` is of that topic, else the article's. Throws where there is no such topic.
 */
export function topicCard(
  knowledge: Knowledge,
  topic: string,
  decoded: RememberedMeaning | null,
  language: Language,
): AnswerCard {
  const meaning = decoded && recallMeaning(knowledge.codes, decoded);
  return meaning?.topic === topic
    ? codeCard(knowledge, meaning, language)
    : articleCard(knowledge.content, topic, language, 'sure');
}
