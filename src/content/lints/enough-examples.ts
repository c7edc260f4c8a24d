import { WRITTEN_LANGUAGES } from '../../knowledge/text.ts';
import { isAct } from '../../knowledge/topic.ts';
import { findingAt, type Lint } from '../lint.ts';

/** Fewer lines than this and the classifier knows one person's words for the topic. */
const LEAST = { topic: 25, act: 15 };

export const enoughExamples: Lint = (content) =>
  content.training.flatMap((file) =>
    WRITTEN_LANGUAGES.flatMap((language) => {
      const least = isAct(file.id) ? LEAST.act : LEAST.topic;
      const count = file.value[language].length;
      return count >= least
        ? []
        : [
            findingAt(
              file,
              [language],
              'enough-examples',
              `has ${count} examples`,
              `at least ${least} needed`,
            ),
          ];
    }),
  );
