import type { Content } from '../knowledge/content.ts';
import { WRITTEN_LANGUAGES } from '../knowledge/text.ts';
import { OUT_OF_SCOPE } from '../knowledge/topic.ts';
import type { TrainingLine } from '../nlu/classifier/training-line.ts';

/**
 * Every line that the classifier learns from: the examples of both languages, the titles of the
 * articles (a topic's name is one more way to say it), and the background that is not ours.
 */
export function trainingLines(content: Content): readonly TrainingLine[] {
  const articles = { ...content.causes, ...content.guides };
  return [
    ...Object.entries(content.training).flatMap(([intent, lines]) =>
      WRITTEN_LANGUAGES.flatMap((language) => lines[language].map((text) => ({ text, intent }))),
    ),
    ...Object.entries(articles).flatMap(([intent, { title }]) =>
      WRITTEN_LANGUAGES.map((language) => ({ text: title[language], intent })),
    ),
    ...WRITTEN_LANGUAGES.flatMap((language) =>
      content.outOfScope[language].map((text) => ({ text, intent: OUT_OF_SCOPE })),
    ),
  ];
}
