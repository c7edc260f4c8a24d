import { writeFileSync } from 'node:fs';
import { evaluateFolds, evaluateSplit } from '../learning/evaluate.ts';
import { OUT_OF_SCOPE } from '../learning/prediction.ts';
import { report } from '../learning/report.ts';
import type { TrainSettings } from '../nlu/classifier/train.ts';
import type { TrainingLine } from '../nlu/classifier/training-line.ts';
import { trainingLines } from '../trainer/training-lines.ts';
import { chooseWords } from './choose-words.ts';
import type { Command, ExitCode } from './command.ts';
import { evaluationText } from './evaluation-text.ts';
import { instruments } from './instruments.ts';
import type { Io } from './io.ts';
import { prepared, readLabelledLines, readOutOfScopeLines } from './labelled-lines.ts';
import { loadOwnContent } from './load-brain.ts';
import { readArgs, refuseWords } from './read-args.ts';
import { roundedJson } from './rounded-json.ts';
import { UsageError } from './usage-error.ts';

const OWN_FOLDS = 10;

const HELP = `Usage: desk evaluate [options]

Trains the desk's classifier on lines and tests it on others that it has not seen.
Lines of its own content are answered from the thresholds that it is shipped with, by cost; those
of files from one that keeps 98 % of what is recognised, found on the training lines alone.
Files are JSON arrays of {"text","intent"}; the intent ${OUT_OF_SCOPE} marks lines out of scope.

  --train FILE    train on these lines; without it on the desk's own content
  --test FILE     test on these lines
  --oos FILE      with --test: more test lines, all of them out of scope
  --folds N       cross-validate instead of using --test (the own content: ${OWN_FOLDS} folds)
  --content DIR   the own content is in this folder, which holds intents/ and knowledge/
  --report FILE   write a readable report, one self-contained HTML page
  --json          one JSON object on standard output, fractions 0..1
`;

export const evaluate: Command = {
  summary: 'measure how well the classifier does',
  help: HELP,
  run: runEvaluate,
};

async function runEvaluate(args: readonly string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = readArgs(args, {
    train: { type: 'string' },
    test: { type: 'string' },
    oos: { type: 'string' },
    folds: { type: 'string' },
    content: { type: 'string' },
    report: { type: 'string' },
    json: { type: 'boolean' },
  });
  refuseWords(positionals);
  refuseContradictions(values);
  const run = measure(trainingSet(values, io), values, io);
  if (values.report !== undefined) {
    writeFileSync(values.report, report(`Evaluation of ${values.train ?? 'the own content'}`, run));
  }
  await io.out(`${values.json ? roundedJson(run.evaluation) : evaluationText(run)}\n`);
  return 0;
}

/** The options that say what is trained on and tested with. */
interface Sets {
  readonly train?: string | undefined;
  readonly test?: string | undefined;
  readonly oos?: string | undefined;
  readonly folds?: string | undefined;
  readonly content?: string | undefined;
}

function refuseContradictions({ train, test, oos, folds, content }: Sets): void {
  const both = (one: string, other: string) =>
    new UsageError(`${one} and ${other} cannot go together: leave one out.`);
  if (train !== undefined && content !== undefined) throw both('--train', '--content');
  if (test !== undefined && folds !== undefined) throw both('--test', '--folds');
  if (oos !== undefined && test === undefined) {
    throw new UsageError('--oos adds to the lines of --test: name those too.');
  }
  if (train !== undefined && test === undefined && folds === undefined) {
    throw new UsageError('Name what to test with: --test FILE, or --folds N to cross-validate.');
  }
}

function trainingSet({ train, content }: Sets, io: Io): readonly TrainingLine[] {
  if (train !== undefined) return readLabelledLines(train);
  return prepared(trainingLines(loadOwnContent(io.dist, content)));
}

/** Throws `UsageError` where the lines cannot be trained on. */
function measure(lines: readonly TrainingLine[], { train, test, oos, folds }: Sets, io: Io) {
  const tested = test === undefined ? [] : readLabelledLines(test);
  const foreign = oos === undefined ? [] : readOutOfScopeLines(oos);
  const words = chooseWords([...lines, ...tested, ...foreign], io);
  // Costs are the product's: on other people's lines nobody knows them.
  const settings: TrainSettings = { words, thresholds: train === undefined ? 'cost' : 'keep-98' };
  const tools = instruments(io);
  try {
    if (test === undefined) {
      return evaluateFolds(lines, readFolds(folds, lines.length), tools, settings);
    }
    return evaluateSplit({ train: lines, test: [...tested, ...foreign] }, tools, settings);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new UsageError(error.message, { cause: error });
  }
}

function readFolds(text: string | undefined, lines: number): number {
  if (text === undefined) return OWN_FOLDS;
  const folds = Number(text);
  if (Number.isInteger(folds) && folds >= 2 && folds <= lines) return folds;
  throw new UsageError(`--folds is a whole number from 2 to the ${lines} lines, not "${text}".`);
}
