import { createClassifier } from '../../../src/nlu/classifier/classifier.ts';
import { train } from '../../../src/nlu/classifier/train.ts';
import { pack } from '../../../src/nlu/packing/pack.ts';
import { unpack } from '../../../src/nlu/packing/unpack.ts';
import { unseenTable } from '../../../src/nlu/words/unseen-table.ts';
import { wordTables } from '../../../src/word-tables.ts';
import type { Peer } from './peer.ts';

/** The desk's classifier with a word table that has not seen the lines. Its training includes thresholds. */
export const ours: Peer = {
  name: 'decline-desk',
  train: (lines) => {
    const words = unseenTable(
      wordTables(),
      lines.map(({ text }) => text),
    );
    const classifier = createClassifier(unpack(pack(train(lines, { words }))), words);
    return (text) => classifier.classify(text).ranking[0]?.topic ?? null;
  },
};
