import { codeKey } from '../knowledge/codes/code-book.ts';
import { causeOf, NEUTRAL_CAUSE_KEY } from '../knowledge/codes/decode.ts';
import type { OneMeaning } from '../knowledge/codes/decoded.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { inLanguage, type Language } from '../knowledge/text.ts';
import type { AnswerCard, CardRetry } from './answer-card.ts';
import { articleCard } from './article-card.ts';
import { phrase } from './phrase.ts';

/**
 * The card of a decoded code. A confidential one gets the card of a decline without a reason: the
 * merchant's own code is echoed, never decoded.
 *
 * The article of the code's topic gives the steps. Where the article's first code is of another
 * cause key, the code's own fix goes before them, and the article's remark on a retry is left out
 * unless it says to look the payment up first; where the code's own verdict differs from the
 * article's, the article was written for another case, and the fix stands alone.
 */
export function codeCard(
  knowledge: Knowledge,
  meaning: OneMeaning,
  language: Language,
): AnswerCard {
  const confidential = meaning.audience === 'desk';
  const key = confidential ? NEUTRAL_CAUSE_KEY : (meaning.causeKeys[0] ?? NEUTRAL_CAUSE_KEY);
  const cause = causeOf(knowledge.codes, key);
  const article = articleCard(knowledge.content, cause.topic, language, 'sure');
  const title = inLanguage(cause.title, language);
  const sameAdvice = article.retry?.verdict === meaning.shown.retry;
  const sameCause = mainKey(knowledge, cause.topic) === key;
  const text = (name: Parameters<typeof phrase>[1], values?: Record<string, string>) =>
    phrase(knowledge.content, name, language, values);
  const who = text(`who-${meaning.shown.who}`);
  // Every fix is written to the shop, whoever has to act in the end.
  const fix = { who: text('who-staff'), text: inLanguage(cause.fix, language) };

  return {
    ...article,
    headline: headline(knowledge, meaning, title, language),
    means: [inLanguage(cause.means, language), confidential ? null : noteOf(meaning, language)]
      .filter((part) => part !== null)
      .join(language === 'en' ? ' ' : ''),
    steps: [...(sameAdvice && sameCause ? [] : [fix]), ...(sameAdvice ? article.steps : [])],
    retry: remarked(meaning, sameAdvice && sameCause, sameAdvice)
      ? article.retry
      : bareRetry(knowledge, meaning, language),
    whoActs: sameAdvice ? article.whoActs : text('who-acts', { who }),
  };
}

/** Whether the article's remark on a retry holds for the code too. */
function remarked({ shown }: OneMeaning, sameCause: boolean, sameAdvice: boolean): boolean {
  return sameCause || (sameAdvice && shown.retry === 'check-first');
}

/** The cause key that an article is mainly about: that of the first code it lists. */
function mainKey({ content, codes }: Knowledge, topic: string): string | null {
  const first = content.causes[topic]?.codes[0];
  const meanings = codes.meanings.get(codeKey(first?.code ?? '')) ?? [];
  return meanings.find(({ scheme }) => scheme === first?.scheme)?.cause ?? null;
}

function headline(
  { content }: Knowledge,
  { code: told, contested, audience, entries }: OneMeaning,
  title: string,
  language: Language,
): string {
  const code = told && printed(told, entries);
  const likely = contested && audience === 'anyone';
  const said = likely ? phrase(content, 'likely', language, { title }) : title;
  return code === null ? said : phrase(content, 'code-line', language, { code, title: said });
}

/** The code as its vocabulary prints it, whatever letters it was typed in. */
function printed(code: string, entries: OneMeaning['entries']): string {
  const same = entries.find((entry) => codeKey(entry.code) === codeKey(code));
  return same?.code ?? code;
}

/** What differs from vocabulary to vocabulary: one note, the first. */
function noteOf({ entries }: OneMeaning, language: Language): string | null {
  const note = entries.find((entry) => entry.note !== null)?.note;
  return note ? inLanguage(note, language) : null;
}

function bareRetry(knowledge: Knowledge, meaning: OneMeaning, language: Language): CardRetry {
  const verdict = meaning.shown.retry;
  return {
    verdict,
    question: phrase(knowledge.content, 'may-i-retry', language),
    label: phrase(knowledge.content, `retry-${verdict}`, language),
    text: null,
  };
}
