import type { Classifier } from '../nlu/classifier/classifier.ts';
import type { Explained } from '../nlu/classifier/explain.ts';

/** As many as a few turns ask for. */
const KEPT = 50;

/**
 * The classifier, with its last explanations kept: each turn asks for the same ones twice, for what spoke
 * for a topic and for what spoke against it.
 */
export function explainedOnce(classifier: Classifier): Classifier {
  /** oldest first */
  const kept = new Map<string, readonly Explained[]>();
  return {
    ...classifier,
    explain(text, topic) {
      const key = `${topic}\n${text}`;
      const known = kept.get(key);
      if (known) return known;
      const explained = classifier.explain(text, topic);
      const [oldest] = kept.size < KEPT ? [] : kept.keys();
      if (oldest !== undefined) kept.delete(oldest);
      kept.set(key, explained);
      return explained;
    },
  };
}
