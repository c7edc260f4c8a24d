import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Peer } from './peer.ts';

interface Bayes {
  definePrepTasks(tasks: readonly ((text: string) => readonly string[])[]): void;
  defineConfig(settings: object): void;
  learn(text: string, intent: string): void;
  consolidate(): void;
  predict(text: string): string;
}

interface Tokens {
  filter(keep: (token: Token) => boolean): Tokens;
  each(visit: (token: Token) => void): void;
}

interface Token {
  out(property?: unknown): string;
}

interface Wink {
  readonly its: {
    readonly type: unknown;
    readonly stem: unknown;
    readonly negationFlag: unknown;
  };
  readDoc(text: string): { tokens(): Tokens };
}

/** wink's naive Bayes over the stems of words, negated ones marked, as its documentation shows. */
export function winkBayes(folder: string): Peer {
  return {
    name: 'wink-naive-bayes-text-classifier',
    train: (lines) => {
      const require = createRequire(join(folder, 'package.json'));
      const bayes: Bayes = require('wink-naive-bayes-text-classifier')();
      const wink: Wink = require('wink-nlp')(require('wink-eng-lite-web-model'));
      const { its } = wink;
      bayes.definePrepTasks([
        (text) => {
          const stems: string[] = [];
          wink
            .readDoc(text)
            .tokens()
            .filter((token) => token.out(its.type) === 'word')
            .each((token) => {
              const sign = token.out(its.negationFlag) ? '!' : '';
              stems.push(sign + token.out(its.stem));
            });
          return stems;
        },
      ]);
      bayes.defineConfig({ considerOnlyPresence: true, smoothingFactor: 0.5 });
      for (const { text, intent } of lines) bayes.learn(text, intent);
      bayes.consolidate();
      return (text) => bayes.predict(text);
    },
  };
}
