import type { TrainingLine } from '../../../src/nlu/classifier/training-line.ts';
import { countFeatures } from '../../../src/nlu/features/corpus.ts';
import { blockOf, isUnit } from '../../../src/nlu/features/fingerprint.ts';

/** A named set of lines to learn from. */
export interface Source {
  readonly name: string;
  readonly lines: readonly TrainingLine[];
}

/** A line in numbers: its known stems, how much each counts, and its intent. */
export interface Example {
  readonly words: Int32Array;
  readonly counts: Float32Array;
  /** Number of the intent among all intents of all sources. */
  readonly intent: number;
  /** The intents of its own source: from the first up to before the end. */
  readonly firstIntent: number;
  readonly endIntent: number;
}

/** How often each stem occurs in a text, by fingerprint, as the classifier counts them. */
export function stemsOf(text: string): ReadonlyMap<number, number> {
  const { fingerprints, counts } = countFeatures(text);
  return new Map(
    Array.from(fingerprints, (print, at) => [print, counts[at] ?? 0] as const).filter(
      ([print]) => isUnit(print) && blockOf(print) === 0,
    ),
  );
}

/** The stems that occur in two lines or more of the sources. */
export function occurringStems(sources: readonly Source[]): ReadonlySet<number> {
  const lines = new Map<number, number>();
  for (const { text } of sources.flatMap((source) => source.lines)) {
    for (const print of stemsOf(text).keys()) lines.set(print, (lines.get(print) ?? 0) + 1);
  }
  return new Set([...lines].filter(([, count]) => count > 1).map(([print]) => print));
}

/** Numbers the lines of all sources; lines without a known stem are left out. */
export function numberExamples(
  sources: readonly Source[],
  fingerprints: Int32Array,
): readonly Example[] {
  const rowOf = new Map(Array.from(fingerprints, (print, row) => [print, row]));
  const examples: Example[] = [];
  let firstIntent = 0;
  for (const { lines } of sources) {
    const intents = [...new Set(lines.map(({ intent }) => intent))].sort();
    const numberOf = new Map(intents.map((intent, at) => [intent, firstIntent + at]));
    const endIntent = firstIntent + intents.length;
    for (const { text, intent } of lines) {
      const stems = [...stemsOf(text)].filter(([print]) => rowOf.has(print));
      if (stems.length === 0) continue;
      examples.push({
        words: Int32Array.from(stems, ([print]) => rowOf.get(print) ?? 0),
        counts: Float32Array.from(stems, ([, count]) => 1 + Math.log(count)),
        intent: numberOf.get(intent) ?? 0,
        firstIntent,
        endIntent,
      });
    }
    firstIntent = endIntent;
  }
  return examples;
}
