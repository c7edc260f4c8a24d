import type { Content } from '../knowledge/content.ts';
import { train } from '../nlu/classifier/train.ts';
import { pack } from '../nlu/packing/pack.ts';
import { simplify } from '../nlu/text/simplify.ts';
import { shippedWords } from '../word-tables.ts';
import type { Built } from './built.ts';
import { withTraditional } from './traditional.ts';
import { trainingLines } from './training-lines.ts';

/** What the model has learnt from, and a server would only carry about. */
const LEFT_OUT: Pick<Content, 'training' | 'outOfScope'> = {
  training: {},
  outOfScope: { en: [], zh: [] },
};

/** Everything that is made of checked content before a server can answer from it. */
export function buildModel(content: Content, key: string): Built {
  const lines = trainingLines(content).map(({ text, intent }) => ({
    text: simplify(text),
    intent,
  }));
  return {
    key,
    content: { ...withTraditional(content), ...LEFT_OUT },
    model: pack(train(lines, { thresholds: 'cost', words: shippedWords() })),
  };
}
