import { createRequire } from 'node:module';
import { join } from 'node:path';
import { languageOf } from '../../../src/learning/language-scores.ts';
import type { Peer } from './peer.ts';

interface Manager {
  addDocument(language: string, text: string, intent: string): void;
  train(): Promise<void>;
  process(language: string, text: string): Promise<Answer>;
}

interface Answer {
  readonly classifications: readonly { readonly intent: string; readonly score: number }[];
}

/** node-nlp's manager with its defaults, silent, without entities and files. */
export function nodeNlp(folder: string): Peer {
  return {
    name: 'node-nlp NlpManager',
    train: async (lines) => {
      const require = createRequire(join(folder, 'package.json'));
      const nlp: { NlpManager: new (settings: object) => Manager } = require('node-nlp');
      const language = languageOf(lines[0]?.text ?? '');
      const manager = new nlp.NlpManager({
        languages: [language],
        forceNER: false,
        autoSave: false,
        nlu: { log: false },
      });
      for (const { text, intent } of lines) manager.addDocument(language, text, intent);
      await manager.train();
      return async (text) => {
        const { classifications } = await manager.process(language, text);
        return classifications.find(({ intent }) => intent !== 'None')?.intent ?? null;
      };
    },
  };
}
