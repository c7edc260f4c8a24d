import { confidences } from './calibration.ts';
import type { Classification } from './classification.ts';
import { countFeatures, fillBag } from './corpus.ts';
import { coverage } from './coverage.ts';
import { type Explained, explain } from './explain.ts';
import { cosines, nearestOfIntents } from './nearest-lines.ts';
import { type Assessment, assess } from './out-of-scope.ts';
import type { PackedModel } from './packed-model.ts';
import { SETTINGS } from './settings.ts';
import { sparseMargins } from './sparse-margins.ts';
import { vectorise } from './vectors.ts';
import { weightingOf } from './weighting.ts';

const UNKNOWN = -1;

/** Tells which topic a text means, and how surely. */
export interface Classifier {
  /** Classifies a text. Any string is allowed; the same string gives the same result. */
  classify(text: string): Classification;
  /** The phrases of the text that spoke for or against a topic, heaviest first. */
  explain(text: string, topic: string): readonly Explained[];
}

/** A classifier over a packed model. */
export function createClassifier(model: PackedModel): Classifier {
  const columnOf = new Map<number, number>();
  for (const [column, fingerprint] of model.fingerprints.entries()) {
    columnOf.set(fingerprint, column);
  }
  const weighting = weightingOf(model.idf, model.lineCount);
  const intents = model.intents.length;

  const read = (text: string): Assessment => {
    const bag = fillBag(countFeatures(text), (print) => columnOf.get(print) ?? UNKNOWN);
    const vector = vectorise(bag, weighting);
    const margins = sparseMargins(model.machines, vector);
    const nearest = nearestOfIntents(cosines(model.lines, vector), model.intentOf, intents);
    return assess({
      scores: nearest.map((cosine, at) => (margins[at] ?? 0) + SETTINGS.nearestWeight * cosine),
      nearest,
      coverage: coverage(bag, model.idf, model.lineCount),
      background: model.background ? (margins[intents] ?? 0) : null,
    });
  };

  return {
    classify: (text) => toClassification(model, read(text)),
    explain: (text, topic) => explain(model, columnOf, text, topic),
  };
}

function toClassification(model: PackedModel, assessment: Assessment): Classification {
  const { best, score } = assessment;
  const probabilities = confidences(model.calibration, assessment);
  const ranking = model.intents
    .map((topic, intent) => ({ topic, confidence: probabilities[intent] ?? 0 }))
    .sort((one, other) => other.confidence - one.confidence);
  return { ranking, outcome: outcomeOf(model, best, score), score };
}

function outcomeOf(
  { thresholds }: PackedModel,
  best: number,
  score: number,
): Classification['outcome'] {
  if (score >= (thresholds.sure[best] ?? Number.POSITIVE_INFINITY)) return 'sure';
  return score >= thresholds.close ? 'close' : 'not-ours';
}
