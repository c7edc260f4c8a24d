import { RULED_OUT_SHARE } from '../knowledge/article.ts';
import type { Content } from '../knowledge/content.ts';
import type { Classification } from './classifier/classification.ts';
import type { Classifier } from './classifier/classifier.ts';
import { ruledOutIn } from './cues/ruled-out.ts';
import { tellsEnough, withoutGuess } from './text/guess.ts';

/** What a text is about, and which causes it says it is not. */
export interface Judgement {
  readonly classification: Classification;
  readonly ruledOut: readonly string[];
}

/** What `text` (simplified) is about once guesses, and what is said to be in order, are set aside. */
export function judge(classifier: Classifier, text: string, causes: Content['causes']): Judgement {
  const whole = withoutGuesses(classifier, text, causes);
  const { topics, rest } = ruledOutIn(text, causes);
  const head = headOf(whole);
  if (!topics.includes(head)) return { classification: reduced(whole, topics), ruledOut: topics };
  const left = tellsEnough(rest) ? withoutGuesses(classifier, rest, causes) : null;
  // "The Wi-Fi is fine, but it says no connection": what was seen counts for more than the opinion.
  if (left?.outcome === 'sure' && headOf(left) === head) {
    const others = topics.filter((topic) => topic !== head);
    return { classification: reduced(left, others), ruledOut: others };
  }
  const otherwise = reduced(whole, topics);
  if (left === null || left.outcome === 'not-ours') {
    return { classification: notSure(otherwise), ruledOut: topics };
  }
  const second = reduced(left, topics);
  const agreed = headOf(second) === headOf(otherwise);
  return { classification: agreed ? second : notSure(second), ruledOut: topics };
}

function headOf({ ranking }: Classification): string {
  return ranking[0]?.topic ?? '';
}

/** `classification` with little left of `topics`. */
function reduced(classification: Classification, topics: readonly string[]): Classification {
  if (topics.length === 0) return classification;
  const ranking = classification.ranking
    .map(({ topic, confidence }) => ({
      topic,
      confidence: topics.includes(topic) ? confidence * RULED_OUT_SHARE : confidence,
    }))
    .sort((a, b) => b.confidence - a.confidence);
  const less = { ...classification, ranking };
  return headOf(less) === headOf(classification) ? less : notSure(less);
}

function notSure(classification: Classification): Classification {
  return classification.outcome === 'sure'
    ? { ...classification, outcome: 'close' }
    : classification;
}

/**
 * Merchants guess at the cause and guess wrong: where what they saw says something else than their
 * guess does, it counts alone, and never makes sure what it leaves open.
 */
function withoutGuesses(
  classifier: Classifier,
  text: string,
  causes: Content['causes'],
): Classification {
  const whole = classifier.classify(text);
  const seen = withoutGuess(text);
  const head = headOf(whole);
  if (seen === text || !Object.hasOwn(causes, head)) return whole;
  const plain = classifier.classify(seen);
  if (headOf(plain) === head || plain.outcome === 'sure') {
    return plain.outcome === 'sure' ? plain : whole;
  }
  return { ...plain, outcome: whole.outcome === 'sure' ? 'close' : whole.outcome };
}
