import { readCorpus } from './corpus.ts';
import { indexLines } from './nearest-lines.ts';
import { BACKGROUND, type OneVsRestTask, trainIntent } from './one-vs-rest.ts';
import type { Production } from './rehearsal.ts';
import { SETTINGS } from './settings.ts';
import { stackRows } from './sparse-rows.ts';
import { strongest } from './strongest.ts';
import { vectorise } from './vectors.ts';
import { weightingOf } from './weighting.ts';

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
