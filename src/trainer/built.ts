import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Brain } from '../brain.ts';
import { createCodeBook } from '../knowledge/codes/code-book.ts';
import type { Content } from '../knowledge/content.ts';
import { createClassifier } from '../nlu/classifier/classifier.ts';
import { unpack } from '../nlu/packing/unpack.ts';
import { shippedWords } from '../word-tables.ts';
import { explainedOnce } from './explained-once.ts';
import { deflateModel, inflateModel } from './model-file.ts';

const CONTENT_FILE = 'content.json';
const MODEL_FILE = 'model.bin';

/** What the build makes of the content: ready to load, without YAML and without training. */
export interface Built {
  /** see `contentKey` */
  readonly key: string;
  readonly content: Content;
  /** the packed classifier */
  readonly model: Uint8Array;
}

/** Writes `built` to `folder`, each file whole or not at all. */
export function writeBuilt(folder: string, { key, content, model }: Built): void {
  const replace = (name: string, data: string | Uint8Array) => {
    const path = join(folder, name);
    writeFileSync(`${path}.new`, data);
    renameSync(`${path}.new`, path);
  };
  replace(MODEL_FILE, deflateModel(model));
  replace(CONTENT_FILE, JSON.stringify({ key, content }));
}

/** What `writeBuilt` wrote to `folder`; null where there is none. */
export function readBuilt(folder: string): Built | null {
  try {
    const { key, content } = JSON.parse(readFileSync(join(folder, CONTENT_FILE), 'utf8'));
    return { key, content, model: inflateModel(readFileSync(join(folder, MODEL_FILE))) };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw new Error(`The built content in ${folder} cannot be read. Run "npm run build".`, {
      cause: error,
    });
  }
}

/** Makes `built` ready to answer. */
export function toBrain({ key, content, model }: Built): Brain {
  const codes = createCodeBook(content.vocabularies, content.codeCauses, content.wordings);
  return {
    knowledge: { content, codes, version: key },
    classifier: explainedOnce(createClassifier(unpack(model), shippedWords())),
  };
}
