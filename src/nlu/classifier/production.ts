import { type Corpus, readCorpus } from '../features/corpus.ts';
import { stackRows } from '../features/sparse-rows.ts';
import { vectorise, type Weighting } from '../features/vectors.ts';
import { weightingOf } from '../features/weighting.ts';
import type { Machines } from '../machine/machines.ts';
import { BACKGROUND, type OneVsRestTask, trainOneVsRest } from '../machine/one-vs-rest.ts';
import { strongestColumns } from '../machine/strongest.ts';
import { joinMeaning } from '../words/join-meaning.ts';
import { meaningOf } from '../words/meaning.ts';
import type { WordTable } from '../words/word-table.ts';
import { indexLines, type LineIndex } from './nearest-lines.ts';
import { SETTINGS } from './settings.ts';

/** Training lines as numbers: all that training and rehearsing need. */
export interface Prepared {
  readonly corpus: Corpus;
  readonly weighting: Weighting;
  /** What each line is about, and the key of the word table that says so. */
  readonly meanings: readonly Float32Array[];
  readonly wordTable: number;
  readonly task: OneVsRestTask;
  readonly index: LineIndex;
}

/** A finished training on all lines. */
export interface Production extends Prepared {
  /** One an intent; after them one that knows background lines, where there are any. */
  readonly machines: Machines;
}

/** Reads training lines. */
export function prepare(
  texts: readonly string[],
  intentOf: Int32Array,
  weightOf: Float32Array,
  words: WordTable,
): Prepared {
  const corpus = readCorpus(texts);
  const weighting = weightingOf(corpus.frequencies, texts.length);
  const width = corpus.keys.length;
  const vectors = corpus.bags.map((bag) => vectorise(bag, weighting));
  // Nobody looks for the nearest background line.
  const outlines = vectors.map((vector, line) =>
    strongestColumns(vector, intentOf[line] === BACKGROUND ? 0 : SETTINGS.outlineSize),
  );
  const meanings = corpus.bags.map((bag) => meaningOf(bag, words));
  const joined = vectors.map((vector, line) => {
    return joinMeaning(vector, meanings[line] ?? new Float32Array(), width, SETTINGS.meaningWeight);
  });
  const task: OneVsRestTask = {
    rows: stackRows(joined),
    width,
    dimensions: words.dimensions,
    intentOf,
    intents: intentOf.reduce((last, intent) => Math.max(last, intent), -1) + 1,
    weightOf,
    cost: SETTINGS.cost,
  };
  return {
    corpus,
    weighting,
    meanings,
    wordTable: words.key,
    task,
    index: indexLines(outlines, width),
  };
}

/**
 * Trains one machine an intent, and one for the background, on all lines; `from` are machines of
 * some of the lines to go on from, changed in place.
 */
export function produce(prepared: Prepared, from: Machines | null): Production {
  const { task } = prepared;
  const lines = Int32Array.from(task.intentOf.keys());
  const { tolerance, mostPasses, furtherPasses } = SETTINGS;
  const machines = from
    ? trainOneVsRest(task, lines, { tolerance, mostPasses: furtherPasses }, from)
    : trainOneVsRest(task, lines, { tolerance, mostPasses });
  return { ...prepared, machines };
}
