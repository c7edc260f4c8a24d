import type { Content } from '../knowledge/content.ts';
import type { ContentFile } from './content-files.ts';
import type { ContentSources } from './read-content.ts';

/** The content as one value; null where a file that stands alone is missing or wrong. */
export function assembleContent(sources: ContentSources): Content | null {
  const { catalogue, outOfScope, questions, phrases, elsewhere, codeCauses, wordings } = sources;
  if (!catalogue || !outOfScope || !questions || !phrases) return null;
  if (!elsewhere || !codeCauses || !wordings) return null;
  return {
    catalogue: catalogue.value,
    training: byId(sources.training),
    outOfScope: outOfScope.value,
    causes: byId(sources.causes),
    guides: byId(sources.guides),
    questions: questions.value,
    phrases: phrases.value,
    elsewhere: elsewhere.value,
    vocabularies: sources.vocabularies.map((file) => file.value),
    codeCauses: codeCauses.value,
    wordings: wordings.value,
  };
}

function byId<T>(files: readonly ContentFile<T>[]): Readonly<Record<string, T>> {
  return Object.fromEntries(files.map((file) => [file.id, file.value]));
}
