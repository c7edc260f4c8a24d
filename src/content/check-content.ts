import { type Finding, sortFindings } from './finding.ts';
import { cardSize } from './lints/card-size.ts';
import { completeCatalogue } from './lints/complete-catalogue.ts';
import { enoughExamples } from './lints/enough-examples.ts';
import { harmlessExamples } from './lints/harmless-examples.ts';
import { knownCodes } from './lints/known-codes.ts';
import { oneTopicPerExample } from './lints/one-topic-per-example.ts';
import { oursNotElsewhere } from './lints/ours-not-elsewhere.ts';
import { soundCodeTables } from './lints/sound-code-tables.ts';
import { variedExamples } from './lints/varied-examples.ts';
import type { ContentSources } from './read-content.ts';

const LINTS = [
  completeCatalogue,
  oneTopicPerExample,
  enoughExamples,
  variedExamples,
  harmlessExamples,
  oursNotElsewhere,
  knownCodes,
  soundCodeTables,
  cardSize,
];

/** Everything wrong with the content, all at once, in reading order; empty where it is good. */
export function checkContent(content: ContentSources): readonly Finding[] {
  return sortFindings([...content.findings, ...LINTS.flatMap((lint) => lint(content))]);
}
