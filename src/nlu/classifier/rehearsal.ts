import type { Corpus } from '../features/corpus.ts';
import { coverage } from '../features/coverage.ts';
import { floatAt, intAt } from '../features/element.ts';
import { vectorise, type Weighting } from '../features/vectors.ts';
import { type Machines, startFrom } from '../machine/machines.ts';
import {
  BACKGROUND,
  hasBackground,
  machineOf,
  type OneVsRestTask,
  trainOneVsRest,
} from '../machine/one-vs-rest.ts';
import { margins, roundWeights } from '../machine/score-table.ts';
import { joinMeaning } from '../words/join-meaning.ts';
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
  /** What each line is about, and the key of the word table that says so. */
  readonly meanings: readonly Float32Array[];
  readonly wordTable: number;
  readonly task: OneVsRestTask;
  readonly index: LineIndex;
  /** One an intent; after them one that knows background lines, where there are any. */
  readonly machines: Machines;
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
  const { task, corpus, index } = production;
  const known = knownIdf(production, lines);
  const weighting = { ...production.weighting, idf: known };
  const intentOf = new Int32Array(task.intentOf.length).fill(BACKGROUND);
  for (const line of lines) intentOf[line] = intAt(task.intentOf, line);
  const table = roundWeights(retrainMachines(production, lines), task.width);
  const watched = hasBackground(task);
  const findNearest = createNearestFinder(index);

  return (line) => {
    const bag = corpus.bags[line];
    if (!bag) {
      throw new RangeError(`Rehearsal asks for line ${line}; there are ${corpus.bags.length}.`);
    }
    const vector = vectorise(bag, weighting);
    const nearest = findNearest(vector, intentOf, task.intents);
    const meaning = production.meanings[line] ?? new Float32Array();
    const scores = margins(table, joinMeaning(vector, meaning, task.width, SETTINGS.meaningWeight));
    return assess({
      scores: nearest.map((cosine, at) => floatAt(scores, at) + SETTINGS.nearestWeight * cosine),
      nearest,
      coverage: coverage(bag, known, lines.length),
      background: watched ? floatAt(scores, task.intents) : null,
    });
  };
}

/** The machines without the other lines. One whose intent has no line left says minus infinity. */
function retrainMachines({ task, machines }: Production, lines: Int32Array): Machines {
  const ownerOf = machineOf(task);
  const solver = { tolerance: SETTINGS.tolerance, mostPasses: SETTINGS.rehearsalPasses };
  const start = startFrom(machines, task.rows, ownerOf, lines);
  const retrained = trainOneVsRest(task, lines, solver, start);
  const present = new Set(Array.from(lines, (line) => intAt(ownerOf, line)));
  const biases = retrained.biases.map((bias, machine) =>
    present.has(machine) ? bias : Number.NEGATIVE_INFINITY,
  );
  return { ...retrained, biases };
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
