import { readCorpus } from '../features/corpus.ts';
import { stackRows } from '../features/sparse-rows.ts';
import { vectorise } from '../features/vectors.ts';
import { weightingOf } from '../features/weighting.ts';
import { BACKGROUND, type OneVsRestTask, trainIntent } from '../machine/one-vs-rest.ts';
import { strongest } from '../machine/strongest.ts';
import { indexLines } from './nearest-lines.ts';
import type { Production } from './rehearsal.ts';
import { SETTINGS } from './settings.ts';

/** Trains one machine an intent, and one for the background, on all lines. */
export function produce(
  texts: readonly string[],
  intentOf: Int32Array,
  weightOf: Float32Array,
): Production {
  const corpus = readCorpus(texts);
  const lines = Int32Array.from(texts.keys());
  const weighting = weightingOf(corpus.frequencies, texts.length);
  const width = corpus.fingerprints.length;
  const vectors = corpus.bags.map((bag) => vectorise(bag, weighting));
  const outlines = vectors.map((vector) => strongest(vector, SETTINGS.outlineSize));
  const task: OneVsRestTask = {
    rows: stackRows(vectors),
    width,
    intentOf,
    weightOf,
    cost: SETTINGS.cost,
    solver: SETTINGS,
  };
  const intents = intentOf.reduce((last, intent) => Math.max(last, intent), -1) + 1;
  return {
    corpus,
    weighting,
    task,
    index: indexLines(stackRows(outlines), width),
    machines: Array.from({ length: intents }, (_, intent) => trainIntent(task, intent, lines)),
    background: intentOf.includes(BACKGROUND) ? trainIntent(task, BACKGROUND, lines) : null,
  };
}
