import type { LocalText } from '../text.ts';
import { type ChineseWordings, createChineseWordings } from './chinese-wordings.ts';
import { createEnglishWordings, type EnglishWordings } from './english-wordings.ts';
import {
  type CodeCauses,
  VOCABULARY_KINDS,
  type Vocabulary,
  type VocabularyKind,
  type Wordings,
} from './schema.ts';
import { createSchemeNames, type SchemeNames } from './scheme-names.ts';

/** What one code means in one vocabulary. */
export interface CodeMeaning {
  readonly scheme: string;
  readonly kind: VocabularyKind;
  readonly code: string;
  readonly name: string;
  readonly cause: string;
  readonly contested: boolean;
  readonly note: LocalText | null;
}

/** A vocabulary without its entries. */
export interface VocabularyHead {
  readonly scheme: string;
  readonly kind: VocabularyKind;
  readonly parent: string | null;
}

/** Every code and wording the desk can read. Build it once; look-ups do not change it. */
export interface CodeBook {
  readonly causes: CodeCauses;
  readonly vocabularies: ReadonlyMap<string, VocabularyHead>;
  /** by the code in lower case, the most usual vocabulary first */
  readonly meanings: ReadonlyMap<string, readonly CodeMeaning[]>;
  readonly names: SchemeNames;
  readonly english: EnglishWordings;
  readonly chinese: ChineseWordings;
}

/**
 * The code book of validated content.
 * Throws where a cause key, a parent or a wording's key is in no table, or a code occurs twice in one.
 */
export function createCodeBook(
  vocabularies: readonly Vocabulary[],
  causes: CodeCauses,
  wordings: Wordings,
): CodeBook {
  const schemes = new Set(vocabularies.map(({ scheme }) => scheme));
  requireKnown('causes.yml has no', new Set(Object.keys(causes)), [
    ...vocabularies.flatMap(({ entries }) => entries.map(({ cause }) => cause)),
    ...Object.keys(wordings),
  ]);
  requireKnown(
    'no vocabulary is called',
    schemes,
    vocabularies.flatMap((vocabulary) => vocabulary.extends ?? []),
  );
  return {
    causes,
    vocabularies: new Map(vocabularies.map((vocabulary) => [vocabulary.scheme, head(vocabulary)])),
    meanings: meaningsByCode(vocabularies),
    names: createSchemeNames(vocabularies),
    english: createEnglishWordings(wordings),
    chinese: createChineseWordings(wordings),
  };
}

/** The key under which a code is kept: people write codes in either case. */
export function codeKey(code: string): string {
  return code.toLowerCase();
}

function head(vocabulary: Vocabulary): VocabularyHead {
  const { scheme, kind } = vocabulary;
  return { scheme, kind, parent: vocabulary.extends ?? null };
}

function meaningsByCode(
  vocabularies: readonly Vocabulary[],
): ReadonlyMap<string, readonly CodeMeaning[]> {
  const meanings = new Map<string, CodeMeaning[]>();
  for (const { scheme, kind, entries } of mostUsualFirst(vocabularies)) {
    for (const { code, name, cause, contested, note } of entries) {
      const key = codeKey(code);
      const known = meanings.get(key) ?? [];
      if (known.some((meaning) => meaning.scheme === scheme)) {
        throw new Error(`${scheme} lists the code ${code} twice: keep one entry.`);
      }
      known.push({
        scheme,
        kind,
        code,
        name,
        cause,
        contested: contested ?? false,
        note: note ?? null,
      });
      meanings.set(key, known);
    }
  }
  return meanings;
}

/** Host tables before the others, and the table that others extend before those. */
function mostUsualFirst(vocabularies: readonly Vocabulary[]): readonly Vocabulary[] {
  const parents = new Set(vocabularies.map((vocabulary) => vocabulary.extends));
  const rank = ({ scheme, kind }: Vocabulary) =>
    2 * VOCABULARY_KINDS.indexOf(kind) + (parents.has(scheme) ? 0 : 1);
  return [...vocabularies].sort((a, b) => rank(a) - rank(b));
}

function requireKnown(problem: string, known: ReadonlySet<string>, used: readonly string[]): void {
  const missing = [...new Set(used)].filter((name) => !known.has(name));
  if (missing.length > 0) {
    throw new Error(`The code tables do not fit together: ${problem} ${missing.join(', ')}.`);
  }
}
