import type { Article, HaveReady, Retry, Step } from '../knowledge/article.ts';
import type { Content } from '../knowledge/content.ts';
import { articleOf, isConfidential } from '../knowledge/knowledge.ts';
import { inLanguage, type Language } from '../knowledge/text.ts';
import { TOPIC } from '../knowledge/topic.ts';
import type { AnswerCard } from './answer-card.ts';
import { phrase } from './phrase.ts';

/** Between the members of a list, as each language writes it. */
const LIST_COMMA: Readonly<Record<Language, string>> = { en: ', ', zh: '、', 'zh-Hant': '、' };

/**
 * The article that may be shown in a shared channel for `topic`: for a reason that is for the desk
 * only it is the neutral one, the same that a decline without a reason gets.
 */
export function shownTopic(content: Content, topic: string): string {
  return isConfidential(content, topic) ? TOPIC.issuerDeclined : topic;
}

/** The card of a topic's article. `likely` marks the headline where the desk is not sure. */
export function articleCard(
  content: Content,
  topic: string,
  language: Language,
  certainty: 'sure' | 'likely',
): AnswerCard {
  const shown = shownTopic(content, topic);
  const article = articleOf(content, shown);
  const title = inLanguage(article.title, language);
  const text = (name: Parameters<typeof phrase>[1], values?: Record<string, string>) =>
    phrase(content, name, language, values);

  return {
    article: shown,
    language,
    headline: certainty === 'sure' ? title : text('likely', { title }),
    means: inLanguage(article.kind === 'cause' ? article.means : article.answer, language),
    stepsTitle: text('what-to-do'),
    steps: article.do.map((step) => cardStep(content, step, language)),
    retry: cardRetry(content, article.retry, language),
    sayTitle: text('tell-the-customer'),
    say: article.kind === 'cause' ? inLanguage(article.say, language) : null,
    whoActs: text('who-acts', { who: actors(content, article, language) }),
    note: article.kind === 'guide' && article.note ? inLanguage(article.note, language) : null,
    haveReady: readyList(content, article.have_ready ?? [], language),
    handOverWhen: article.escalate_when
      ? text('hand-over-when', { when: inLanguage(article.escalate_when, language) })
      : null,
    source: text('reviewed', { source: shown, date: article.reviewed }),
  };
}

/** A step with the name of who does it. */
export function cardStep(content: Content, step: Step, language: Language) {
  return {
    who: phrase(content, `who-${step.who}`, language),
    text: inLanguage(step, language),
  };
}

function cardRetry(content: Content, retry: Retry | undefined, language: Language) {
  if (!retry) return null;
  return {
    verdict: retry.verdict,
    question: phrase(content, 'may-i-retry', language),
    label: phrase(content, `retry-${retry.verdict}`, language),
    text: inLanguage(retry, language),
  };
}

/** Everyone who has a step, in the order of the steps. */
function actors(content: Content, article: Article, language: Language): string {
  const parties = [...new Set(article.do.map((step) => step.who))];
  return parties
    .map((party) => phrase(content, `who-${party}`, language))
    .join(LIST_COMMA[language]);
}

function readyList(
  content: Content,
  items: readonly HaveReady[],
  language: Language,
): string | null {
  if (items.length === 0) return null;
  const names = items.map((item) => phrase(content, `have-${item}`, language));
  return phrase(content, 'have-ready', language, { items: names.join(LIST_COMMA[language]) });
}
