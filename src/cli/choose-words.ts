import type { TrainingLine } from '../nlu/classifier/training-line.ts';
import { describeTable, unseenTable } from '../nlu/words/unseen-table.ts';
import type { WordTable } from '../nlu/words/word-table.ts';
import { wordTables } from '../word-tables.ts';
import type { Io } from './io.ts';

/** The word table for an evaluation: one that has not seen the lines; says on standard error which. */
export function chooseWords(lines: readonly TrainingLine[], io: Io): WordTable {
  const table = unseenTable(
    wordTables(),
    lines.map(({ text }) => text),
  );
  io.err(describeTable(table));
  return table;
}
