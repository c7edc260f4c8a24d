import { articleCard } from '../../dialogue/article-card.ts';
import { plainCard } from '../../dialogue/plain-text.ts';
import type { Content } from '../../knowledge/content.ts';
import { WRITTEN_LANGUAGES, type WrittenLanguage } from '../../knowledge/text.ts';
import { assembleContent } from '../assemble-content.ts';
import type { ContentFile } from '../content-files.ts';
import type { Finding } from '../finding.ts';
import { findingAt, type Lint } from '../lint.ts';

/** A card that a cashier reads in ten seconds, its labels and source line included. */
const CARD = { en: 980, zh: 490 };
/** What a phone shows of the first line. */
const HEADLINE = { en: 80, zh: 40 };

function tooLong(
  content: Content,
  file: ContentFile<unknown>,
  language: WrittenLanguage,
): readonly Finding[] {
  const card = articleCard(content, file.id, language, 'likely');
  const size = plainCard(card).length;
  const headline = card.headline.length;
  return [
    ...(size <= CARD[language]
      ? []
      : [
          findingAt(
            file,
            [],
            'card-size',
            `makes a card of ${size} characters in ${language}`,
            `at most ${CARD[language]} fit`,
          ),
        ]),
    ...(headline <= HEADLINE[language]
      ? []
      : [
          findingAt(
            file,
            ['title', language],
            'card-size',
            `makes a first line of ${headline} characters`,
            `at most ${HEADLINE[language]} fit`,
          ),
        ]),
  ];
}

export const cardSize: Lint = (sources) => {
  const content = assembleContent(sources);
  if (!content) return [];
  return [...sources.causes, ...sources.guides]
    .filter(
      (file) =>
        Object.hasOwn(content.catalogue.causes, file.id) ||
        Object.hasOwn(content.catalogue.guides, file.id),
    )
    .flatMap((file) => WRITTEN_LANGUAGES.flatMap((language) => tooLong(content, file, language)));
};
