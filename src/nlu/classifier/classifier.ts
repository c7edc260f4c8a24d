import { confidences } from '../calibration/calibration.ts';
import { type Bag, countFeatures, fillBag } from '../features/corpus.ts';
import { coverage } from '../features/coverage.ts';
import { createLexicon } from '../features/create-lexicon.ts';
import { floatAt } from '../features/element.ts';
import { UNKNOWN } from '../features/key-table.ts';
import { sortedKeys } from '../features/sorted-keys.ts';
import { vectorise } from '../features/vectors.ts';
import { weightingOf } from '../features/weighting.ts';
import { sparseMargins } from '../machine/sparse-margins.ts';
import type { PackedModel } from '../packing/packed-model.ts';
import { createSpelling } from '../text/spelling.ts';
import { scale, sharesOf } from '../words/join-meaning.ts';
import { meaningOf } from '../words/meaning.ts';
import { addMeanings } from '../words/meaning-machines.ts';
import { NO_WORDS, rowOf, type WordTable } from '../words/word-table.ts';
import type { Classification } from './classification.ts';
import { type Explained, explain } from './explain.ts';
import { createNearestFinder } from './nearest-lines.ts';
import { type Assessment, assess } from './out-of-scope.ts';
import { SETTINGS } from './settings.ts';

/** Tells which topic a text means, and how surely. */
export interface Classifier {
  /** Classifies a text. Any string is allowed; the same string gives the same result. */
  classify(text: string): Classification;
  /** The phrases of the text that spoke for or against a topic, heaviest first. */
  explain(text: string, topic: string): readonly Explained[];
  /** The calibrated confidence from which on a topic is answered; null for one it does not know. */
  needed(topic: string): number | null;
}

/**
 * A classifier over a packed model and the word table that it was trained with.
 * Throws a RangeError for another table.
 */
export function createClassifier(model: PackedModel, words: WordTable = NO_WORDS): Classifier {
  if (model.meanings.table !== words.key) {
    throw new RangeError('The model was trained with another word table: build the model again.');
  }
  const columnOf = sortedKeys(model.keys);
  const weighting = weightingOf(model.frequencies, model.lineCount);
  const correct = createSpelling(createLexicon(model, columnOf, (stem) => rowOf(words, stem) >= 0));
  const findNearest = createNearestFinder(model.lines);
  const intents = model.intents.length;

  const bagOf = (text: string) => fillBag(countFeatures(text, correct), columnOf);
  const read = (bag: Bag): Assessment => {
    const vector = vectorise(bag, weighting);
    const meaning = meaningOf(bag, words);
    const shares = sharesOf(meaning, SETTINGS.meaningWeight);
    const values = scale(vector.values, shares.lexical);
    const margins = sparseMargins(model.machines, { ...vector, values });
    addMeanings(model.meanings, meaning, shares.meaning, margins);
    const nearest = findNearest(vector, model.intentOf, intents);
    return assess({
      scores: nearest.map((cosine, at) => floatAt(margins, at) + SETTINGS.nearestWeight * cosine),
      nearest,
      coverage: coverage(bag, weighting.idf, model.lineCount),
      background: model.background ? floatAt(margins, intents) : null,
    });
  };

  return {
    classify: (text) => {
      const bag = bagOf(text);
      const classification = toClassification(model, read(bag));
      return isKnown(bag) ? classification : { ...classification, outcome: 'not-ours' };
    },
    explain: (text, topic) => explain({ model, columnOf, weighting, correct, words }, text, topic),
    needed: (topic) => {
      const intent = model.intents.indexOf(topic);
      return intent === -1 ? null : floatAt(model.thresholds.answerConfidence, intent);
    },
  };
}

/** Of a text of which training has seen nothing the scores say nothing either. */
function isKnown({ columns }: Bag): boolean {
  return columns.some((column) => column !== UNKNOWN);
}

function toClassification(model: PackedModel, assessment: Assessment): Classification {
  const { best, score } = assessment;
  const probabilities = confidences(model.calibration, assessment);
  const ranking = model.intents
    .map((topic, intent) => ({ topic, confidence: floatAt(probabilities, intent) }))
    .sort((one, other) => other.confidence - one.confidence);
  return { ranking, outcome: outcomeOf(model, best, score, floatAt(probabilities, best)), score };
}

function outcomeOf({ thresholds }: PackedModel, best: number, score: number, confidence: number) {
  const { answerScore, answerConfidence, closeScore, perhapsScore } = thresholds;
  const needed = floatAt(answerConfidence, best);
  if (score >= answerScore && confidence >= needed) return 'sure';
  if (score >= closeScore) return 'close';
  return score >= perhapsScore ? 'perhaps' : 'not-ours';
}
