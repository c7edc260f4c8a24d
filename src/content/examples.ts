import { WRITTEN_LANGUAGES, type WrittenLanguage } from '../knowledge/text.ts';
import type { TrainingLines } from '../knowledge/training.ts';
import type { ContentFile } from './content-files.ts';
import type { ContentSources } from './read-content.ts';

/** One training example and where it stands. */
export interface Example {
  readonly file: ContentFile<TrainingLines>;
  readonly path: readonly [WrittenLanguage, number];
  readonly topic: string;
  readonly text: string;
}

/** Every training example, out-of-scope lines included. */
export function examples(content: ContentSources): readonly Example[] {
  const files = content.outOfScope ? [...content.training, content.outOfScope] : content.training;
  return files.flatMap((file) =>
    WRITTEN_LANGUAGES.flatMap((language) =>
      file.value[language].map(
        (text, index): Example => ({ file, path: [language, index], topic: file.id, text }),
      ),
    ),
  );
}
