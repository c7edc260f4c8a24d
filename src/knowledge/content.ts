import type { Cause, Guide } from './article.ts';
import type { CodeCauses, Vocabulary, Wordings } from './codes/schema.ts';
import type { Elsewhere } from './elsewhere.ts';
import type { Phrases } from './phrases.ts';
import type { Questions } from './question.ts';
import type { Catalogue } from './topic.ts';
import type { TrainingLines } from './training.ts';

/** Everything that people wrote, validated: the whole of `intents/` and `knowledge/`. */
export interface Content {
  readonly catalogue: Catalogue;
  /** by topic or act */
  readonly training: Readonly<Record<string, TrainingLines>>;
  readonly outOfScope: TrainingLines;
  readonly causes: Readonly<Record<string, Cause>>;
  readonly guides: Readonly<Record<string, Guide>>;
  readonly questions: Questions;
  readonly phrases: Phrases;
  readonly elsewhere: Elsewhere;
  readonly vocabularies: readonly Vocabulary[];
  readonly codeCauses: CodeCauses;
  readonly wordings: Wordings;
}
