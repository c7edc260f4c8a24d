import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Peer } from './peer.ts';

interface Bayes {
  addDocument(text: string, intent: string): void;
  train(): void;
  classify(text: string): string;
}

/** natural's naive Bayes, as it comes. */
export function naturalBayes(folder: string): Peer {
  return {
    name: 'natural BayesClassifier',
    train: (lines) => {
      const require = createRequire(join(folder, 'package.json'));
      const natural: {
        BayesClassifier: new () => Bayes;
      } = require('natural/lib/natural/classifiers');
      const bayes = new natural.BayesClassifier();
      for (const { text, intent } of lines) bayes.addDocument(text, intent);
      bayes.train();
      return (text) => bayes.classify(text);
    },
  };
}
