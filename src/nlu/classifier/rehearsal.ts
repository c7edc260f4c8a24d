import type { Corpus } from '../features/corpus.ts';
import { coverage } from '../features/coverage.ts';
import { floatAt, intAt } from '../features/element.ts';
import { vectorise, type Weighting } from '../features/vectors.ts';
import { BACKGROUND, type OneVsRestTask, trainIntent } from '../machine/one-vs-rest.ts';
import { margins, stackMachines } from '../machine/score-table.ts';
import type { LinearMachine } from '../machine/svm.ts';
import { leaveIntentOut, type Round } from './hold-out.ts';
import { createNearestFinder, type LineIndex } from './nearest-lines.ts';
import { type Assessment, assess } from './out-of-scope.ts';
import { SETTINGS } from './settings.ts';

/** How a line was assessed by machines that had not seen it, and what it really was. */
export interface Evidence {
  readonly line: number;
  readonly assessment: Assessment;
  /** Number of the intent; BACKGROUND when no machine of the round stood for it. */
  readonly truth: number;
  /** Whether the line's intent was hidden from the round, to stand for what nobody wrote down. */
  readonly isHidden: boolean;
}

/** A finished training on all lines, to be rehearsed on parts of them. */
export interface Production {
  readonly corpus: Corpus;
  readonly weighting: Weighting;
  readonly task: OneVsRestTask;
  readonly index: LineIndex;
  /** One an intent. */
  readonly machines: readonly LinearMachine[];
  /** The machine that knows background lines; null where there are none. */
  readonly background: LinearMachine | null;
}

/** Cross-validates a training: assesses every line by machines that have not seen it. */
export function rehearse(production: Production): readonly Evidence[] {
  return leaveIntentOut(production.task.intentOf, SETTINGS.rounds).flatMap((round) =>
    rehearseRound(production, round),
  );
}

function rehearseRound(production: Production, round: Round): readonly Evidence[] {
  const examine = retrain(production, round.trained);
  return [
    ...Array.from(round.heldOut, (line) => ({
      line,
      assessment: examine(line),
      truth: intAt(production.task.intentOf, line),
      isHidden: false,
    })),
    ...Array.from(round.hidden, (line) => ({
      line,
      assessment: examine(line),
      truth: BACKGROUND,
      isHidden: production.task.intentOf[line] !== BACKGROUND,
    })),
  ];
}

/** Trains on some of the lines, starting from the machines of all; gives what assesses another line. */
function retrain(production: Production, lines: Int32Array): (line: number) => Assessment {
  const { task, corpus, machines, background, index } = production;
  const known = knownIdf(production, lines);
  const weighting = { ...production.weighting, idf: known };
  const intentOf = new Int32Array(task.intentOf.length).fill(BACKGROUND);
  for (const line of lines) intentOf[line] = intAt(task.intentOf, line);
  const present = new Set(intentOf);
  const retrained = machines.map((machine, intent) =>
    present.has(intent) ? trainIntent(task, intent, lines, machine.duals) : null,
  );
  const watch = background && trainIntent(task, BACKGROUND, lines, background.duals);
  const table = stackMachines([...retrained, watch], task.width);

  const findNearest = createNearestFinder(index);

  return (line) => {
    const bag = corpus.bags[line];
    if (!bag) {
      throw new RangeError(`Rehearsal asks for line ${line}; there are ${corpus.bags.length}.`);
    }
    const vector = vectorise(bag, weighting);
    const nearest = findNearest(vector, intentOf, machines.length);
    const scores = margins(table, vector);
    return assess({
      scores: nearest.map((cosine, at) => floatAt(scores, at) + SETTINGS.nearestWeight * cosine),
      nearest,
      coverage: coverage(bag, known, lines.length),
      background: watch && floatAt(scores, machines.length),
    });
  };
}

/** The idf of all lines, 0 where none of the given lines has the feature. */
function knownIdf({ corpus, weighting }: Production, lines: Int32Array): Float32Array {
  const known = new Float32Array(weighting.idf.length);
  for (const line of lines) {
    for (const column of corpus.bags[line]?.columns ?? [])
      known[column] = floatAt(weighting.idf, column);
  }
  return known;
}
