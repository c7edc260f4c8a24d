import { contentFiles } from '../content/content-files.ts';
import type { Finding } from '../content/finding.ts';
import { loadContent } from '../content/load-content.ts';
import { evaluateFolds } from '../learning/evaluate.ts';
import { type GateResult, gatesSchema, judgeGates } from '../learning/gates.ts';
import { trainingLines } from '../trainer/training-lines.ts';
import { chooseWords } from './choose-words.ts';
import { instruments } from './instruments.ts';
import type { Io } from './io.ts';
import { prepared } from './labelled-lines.ts';

const GATES_FILE = 'intents/gates.yml';

/** Enough to tell a bad change from a good one, and done within a minute or two. */
const FOLDS = 3;

/** What the gates say of content, or what is wrong with the file of gates. */
export interface GatesReport {
  readonly findings: readonly Finding[];
  readonly gates: readonly GateResult[];
}

/**
 * Cross-validates the model on the content of `folder`, as the desk trains and answers, and holds
 * it against the folder's gates. Throws `ContentError` where the content cannot be used.
 */
export function measureGates(folder: string, io: Io): GatesReport {
  const files = contentFiles(folder);
  const gates = files.one(GATES_FILE, gatesSchema);
  if (!gates) return { findings: files.findings, gates: [] };
  const lines = prepared(trainingLines(loadContent(folder)));
  const words = chooseWords(lines, io);
  const run = evaluateFolds(lines, FOLDS, instruments(io), { thresholds: 'cost', words });
  return { findings: [], gates: judgeGates(run, gates.value) };
}
