import type { Knowledge } from './knowledge/knowledge.ts';
import type { Classifier } from './nlu/classifier/classifier.ts';

/** Knowledge and classifier of one content version: all that a turn needs. */
export interface Brain {
  readonly knowledge: Knowledge;
  readonly classifier: Classifier;
}
