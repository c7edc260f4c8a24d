import { TOPIC } from '../../knowledge/topic.ts';
import type { ContentFile } from '../content-files.ts';
import type { Finding } from '../finding.ts';
import { findingAt, type Lint } from '../lint.ts';

const RULE = 'complete-catalogue';

/** Every topic of the catalogue has its files, and every file its topic. */
export const completeCatalogue: Lint = (content) => {
  const { catalogue } = content;
  if (!catalogue) return [];
  const { causes, guides, acts } = catalogue.value;
  const everything = { ...causes, ...guides, ...acts };

  /** A file that is there and wrong has its own findings already. */
  const reported = (path: string) => content.findings.some((found) => found.file === path);

  const lacking = (
    kind: 'causes' | 'guides' | 'acts',
    files: readonly ContentFile<unknown>[],
    folder: string,
  ): readonly Finding[] =>
    Object.keys(catalogue.value[kind])
      .filter((id) => !files.some((file) => file.id === id) && !reported(`${folder}/${id}.yml`))
      .map((id) =>
        findingAt(
          catalogue,
          [kind, id],
          RULE,
          `${folder}/${id}.yml is missing`,
          'every topic of the catalogue needs it',
        ),
      );

  const stray = (files: readonly ContentFile<unknown>[], known: object): readonly Finding[] =>
    files
      .filter((file) => !Object.hasOwn(known, file.id))
      .map((file) =>
        findingAt(
          file,
          [],
          RULE,
          `"${file.id}" is no topic of knowledge/catalogue.yml for this folder`,
          'the file name is the topic id',
        ),
      );

  const needed = Object.values(TOPIC)
    .filter((id) => !Object.hasOwn(everything, id))
    .map((id) =>
      findingAt(catalogue, [], RULE, `the topic "${id}" is missing`, 'the desk itself uses it'),
    );

  return [
    ...needed,
    ...lacking('causes', content.training, 'intents'),
    ...lacking('guides', content.training, 'intents'),
    ...lacking('acts', content.training, 'intents'),
    ...lacking('causes', content.causes, 'knowledge/causes'),
    ...lacking('guides', content.guides, 'knowledge/guides'),
    ...stray(content.training, everything),
    ...stray(content.causes, causes),
    ...stray(content.guides, guides),
  ];
};
