import { type Cause, causeSchema, type Guide, guideSchema } from '../knowledge/article.ts';
import {
  type CodeCauses,
  codeCausesSchema,
  type Vocabulary,
  vocabularySchema,
  type Wordings,
  wordingsSchema,
} from '../knowledge/codes/schema.ts';
import { type Elsewhere, elsewhereSchema } from '../knowledge/elsewhere.ts';
import { type Phrases, phrasesSchema } from '../knowledge/phrases.ts';
import { type Questions, questionsSchema } from '../knowledge/question.ts';
import { type Catalogue, catalogueSchema } from '../knowledge/topic.ts';
import { type TrainingLines, trainingSchema } from '../knowledge/training.ts';
import { type ContentFile, contentFiles } from './content-files.ts';
import type { Finding } from './finding.ts';

/** The file of lines that belong to no topic. */
const OUT_OF_SCOPE_FILE = 'intents/out-of-scope.yml';

/** Every content file that fits its schema, and what is wrong with the others. */
export interface ContentSources {
  readonly catalogue: ContentFile<Catalogue> | null;
  readonly training: readonly ContentFile<TrainingLines>[];
  readonly outOfScope: ContentFile<TrainingLines> | null;
  readonly causes: readonly ContentFile<Cause>[];
  readonly guides: readonly ContentFile<Guide>[];
  readonly questions: ContentFile<Questions> | null;
  readonly phrases: ContentFile<Phrases> | null;
  readonly elsewhere: ContentFile<Elsewhere> | null;
  readonly vocabularies: readonly ContentFile<Vocabulary>[];
  readonly codeCauses: ContentFile<CodeCauses> | null;
  readonly wordings: ContentFile<Wordings> | null;
  readonly findings: readonly Finding[];
}

/** Reads the folder `root`, which holds `intents/` and `knowledge/`. Throws nothing: see `findings`. */
export function readContent(root: string): ContentSources {
  const files = contentFiles(root);
  return {
    catalogue: files.one('knowledge/catalogue.yml', catalogueSchema),
    training: files.all('intents', trainingSchema, ['out-of-scope', 'gates']),
    outOfScope: files.one(OUT_OF_SCOPE_FILE, trainingSchema),
    causes: files.all('knowledge/causes', causeSchema),
    guides: files.all('knowledge/guides', guideSchema),
    questions: files.one('knowledge/questions.yml', questionsSchema),
    phrases: files.one('knowledge/phrases.yml', phrasesSchema),
    elsewhere: files.one('knowledge/elsewhere.yml', elsewhereSchema),
    vocabularies: files.all('knowledge/codes', vocabularySchema, ['causes', 'wordings']),
    codeCauses: files.one('knowledge/codes/causes.yml', codeCausesSchema),
    wordings: files.one('knowledge/codes/wordings.yml', wordingsSchema),
    findings: files.findings,
  };
}
