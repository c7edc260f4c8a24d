import { readCorpus } from '../features/corpus.ts';
import { stackRows } from '../features/sparse-rows.ts';
import { vectorise } from '../features/vectors.ts';
import { weightingOf } from '../features/weighting.ts';
import { BACKGROUND, type OneVsRestTask, trainOneVsRest } from '../machine/one-vs-rest.ts';
import { strongestColumns } from '../machine/strongest.ts';
import { joinMeaning } from '../words/join-meaning.ts';
import { meaningOf } from '../words/meaning.ts';
import type { WordTable } from '../words/word-table.ts';
import { indexLines } from './nearest-lines.ts';
import type { Production } from './rehearsal.ts';
import { SETTINGS } from './settings.ts';

/** Trains one machine an intent, and one for the background, on all lines. */
export function produce(
  texts: readonly string[],
  intentOf: Int32Array,
  weightOf: Float32Array,
  words: WordTable,
): Production {
  const corpus = readCorpus(texts);
  const lines = Int32Array.from(texts.keys());
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
    machines: trainOneVsRest(task, lines, SETTINGS),
  };
}
