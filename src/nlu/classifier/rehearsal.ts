import type { Corpus } from '../features/corpus.ts';
import { coverage } from '../features/coverage.ts';
import { floatAt, intAt } from '../features/element.ts';
import { vectorise, type Weighting } from '../features/vectors.ts';
import type { Machines } from '../machine/machines.ts';
import {
  BACKGROUND,
  hasBackground,
  machineOf,
  type OneVsRestTask,
  trainOneVsRest,
} from '../machine/one-vs-rest.ts';
import { margins, roundWeights } from '../machine/score-table.ts';
import { joinMeaning } from '../words/join-meaning.ts';
import { dealRounds } from './hold-out.ts';
import { createNearestFinder } from './nearest-lines.ts';
import { type Assessment, assess } from './out-of-scope.ts';
import type { Prepared } from './production.ts';
import { SETTINGS } from './settings.ts';

/** How a line was assessed by machines that had not seen it, and what it really was. */
export interface Evidence {
  readonly line: number;
  readonly assessment: Assessment;
  /** Number of the intent; BACKGROUND where it is none of ours, or was hidden from the round. */
  readonly truth: number;
}

/** What a rehearsal gives. */
export interface Rehearsal {
  readonly evidence: readonly Evidence[];
  /** The machines of the last round, to go on from with all lines; null where it hid an intent. */
  readonly machines: Machines | null;
}

/** Cross-validates a training: assesses lines by machines that have not seen them. */
export function rehearse(prepared: Prepared): Rehearsal {
  const { intentOf } = prepared.task;
  const solver = { tolerance: SETTINGS.tolerance, mostPasses: SETTINGS.rehearsalPasses };
  const evidence: Evidence[] = [];
  let last: Machines | null = null;
  for (const { trained, heldOut, foreign } of dealRounds(intentOf)) {
    last = trainOneVsRest(prepared.task, trained, solver);
    const examine = examiner(prepared, trained, last);
    for (const line of heldOut)
      evidence.push({ line, assessment: examine(line), truth: intAt(intentOf, line) });
    for (const line of foreign)
      evidence.push({ line, assessment: examine(line), truth: BACKGROUND });
  }
  return { evidence, machines: hasBackground(prepared.task) ? last : null };
}

/** What assesses a line by the machines of other lines. */
function examiner(
  { task, corpus, index, meanings, weighting: whole }: Prepared,
  lines: Int32Array,
  machines: Machines,
): (line: number) => Assessment {
  const known = knownIdf(corpus, whole, lines);
  const weighting = { ...whole, idf: known };
  const intentOf = new Int32Array(task.intentOf.length).fill(BACKGROUND);
  for (const line of lines) intentOf[line] = intAt(task.intentOf, line);
  const table = roundWeights(withoutAbsent(machines, task, lines), task.width);
  const watched = hasBackground(task);
  const findNearest = createNearestFinder(index);

  return (line) => {
    const bag = corpus.bags[line];
    if (!bag) {
      throw new RangeError(`Rehearsal asks for line ${line}; there are ${corpus.bags.length}.`);
    }
    const vector = vectorise(bag, weighting);
    const nearest = findNearest(vector, intentOf, task.intents);
    const meaning = meanings[line] ?? new Float32Array();
    const scores = margins(table, joinMeaning(vector, meaning, task.width, SETTINGS.meaningWeight));
    return assess({
      scores: nearest.map((cosine, at) => floatAt(scores, at) + SETTINGS.nearestWeight * cosine),
      nearest,
      coverage: coverage(bag, known, lines.length),
      background: watched ? floatAt(scores, task.intents) : null,
    });
  };
}

/** Machines of which one whose intent has no line among those given says minus infinity. */
function withoutAbsent(machines: Machines, task: OneVsRestTask, lines: Int32Array): Machines {
  const ownerOf = machineOf(task);
  const present = new Set(Array.from(lines, (line) => intAt(ownerOf, line)));
  const biases = machines.biases.map((bias, machine) =>
    present.has(machine) ? bias : Number.NEGATIVE_INFINITY,
  );
  return { ...machines, biases };
}

/** The idf of all lines, 0 where none of the given lines has the feature. */
function knownIdf(corpus: Corpus, weighting: Weighting, lines: Int32Array): Float32Array {
  const known = new Float32Array(weighting.idf.length);
  for (const line of lines) {
    for (const column of corpus.bags[line]?.columns ?? [])
      known[column] = floatAt(weighting.idf, column);
  }
  return known;
}
