import { fold } from '../../knowledge/codes/fold.ts';
import type { Wordings } from '../../knowledge/codes/schema.ts';
import { WRITTEN_LANGUAGES } from '../../knowledge/text.ts';
import type { ContentFile } from '../content-files.ts';
import type { Finding } from '../finding.ts';
import { findingAt, type Lint } from '../lint.ts';

const RULE = 'sound-code-tables';

/** The code tables fit together: a parent table exists, and a wording has one cause. */
export const soundCodeTables: Lint = ({ wordings, vocabularies }) => {
  const schemes = vocabularies.map((file) => file.value.scheme);
  const orphans = vocabularies.flatMap((file): readonly Finding[] => {
    const parent = file.value.extends;
    if (parent === undefined || schemes.includes(parent)) return [];
    const found = `"${parent}" is no vocabulary`;
    return [findingAt(file, ['extends'], RULE, found, `allowed: ${schemes.join(', ')}`)];
  });
  return wordings ? [...orphans, ...sharedWordings(wordings)] : orphans;
};

function sharedWordings(file: ContentFile<Wordings>): readonly Finding[] {
  const owners = new Map<string, string>();
  return wordingsOf(file.value).flatMap(({ key, path, text }): readonly Finding[] => {
    const owner = owners.get(fold(text)) ?? key;
    owners.set(fold(text), owner);
    if (owner === key) return [];
    const found = `"${text}" stands also under ${owner}`;
    return [findingAt(file, path, RULE, found, 'a wording has one cause')];
  });
}

function wordingsOf(wordings: Wordings) {
  return Object.entries(wordings).flatMap(([key, texts]) =>
    WRITTEN_LANGUAGES.flatMap((language) =>
      texts[language].map((text, index) => ({ key, path: [key, language, index], text })),
    ),
  );
}
