import type { Finding } from '../finding.ts';
import { findingAt, type Lint } from '../lint.ts';

const RULE = 'known-codes';

/** Codes, cause keys and topics that are referred to exist. */
export const knownCodes: Lint = (content) => {
  const { catalogue, codeCauses } = content;
  if (!catalogue || !codeCauses) return [];
  const topics = { ...catalogue.value.causes, ...catalogue.value.guides };
  const keys = codeCauses.value;
  const schemes = new Map(content.vocabularies.map((file) => [file.value.scheme, file.value]));

  const topicOfKey = Object.entries(keys)
    .filter(([, cause]) => !Object.hasOwn(topics, cause.topic))
    .map(([key, cause]) =>
      findingAt(
        codeCauses,
        [key, 'topic'],
        RULE,
        `"${cause.topic}" is no topic`,
        'see knowledge/catalogue.yml',
      ),
    );

  const keyOfEntry = content.vocabularies.flatMap((file) =>
    file.value.entries.flatMap((entry, index): readonly Finding[] =>
      Object.hasOwn(keys, entry.cause)
        ? []
        : [
            findingAt(
              file,
              ['entries', index, 'cause'],
              RULE,
              `"${entry.cause}" is no cause key`,
              'see knowledge/codes/causes.yml',
            ),
          ],
    ),
  );

  const twice = content.vocabularies.flatMap((file) =>
    file.value.entries.flatMap((entry, index): readonly Finding[] =>
      file.value.entries.findIndex((other) => other.code === entry.code) === index
        ? []
        : [
            findingAt(
              file,
              ['entries', index, 'code'],
              RULE,
              `"${entry.code}" stands twice`,
              'a code has one entry in a vocabulary',
            ),
          ],
    ),
  );

  const codeOfArticle = content.causes.flatMap((file) =>
    file.value.codes.flatMap(({ scheme, code }, index): readonly Finding[] => {
      const vocabulary = schemes.get(scheme);
      if (vocabulary?.entries.some((entry) => entry.code === code)) return [];
      return [
        vocabulary
          ? findingAt(
              file,
              ['codes', index, 'code'],
              RULE,
              `"${code}" is no code of ${scheme}`,
              'see knowledge/codes',
            )
          : findingAt(
              file,
              ['codes', index, 'scheme'],
              RULE,
              `"${scheme}" is no vocabulary`,
              `allowed: ${[...schemes.keys()].join(', ')}`,
            ),
      ];
    }),
  );

  const keyOfWording = Object.keys(content.wordings?.value ?? {})
    .filter((key) => !Object.hasOwn(keys, key))
    .flatMap((key) =>
      content.wordings
        ? [
            findingAt(
              content.wordings,
              [key],
              RULE,
              `"${key}" is no cause key`,
              'see knowledge/codes/causes.yml',
            ),
          ]
        : [],
    );

  return [...topicOfKey, ...keyOfEntry, ...twice, ...codeOfArticle, ...keyOfWording];
};
