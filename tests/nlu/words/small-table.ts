import { stemPrint } from '../../../src/nlu/features/features.ts';
import { packWordTable } from '../../../src/nlu/words/pack-word-table.ts';
import { unpackWordTable } from '../../../src/nlu/words/unpack-word-table.ts';
import type { WordSource, WordTable } from '../../../src/nlu/words/word-table.ts';

/** The bytes of a table of a few words in two dimensions. */
export function packSmall(
  rows: Readonly<Record<string, readonly [number, number]>>,
  sources: readonly WordSource[] = [],
): Uint8Array {
  return packWordTable({
    dimensions: 2,
    fingerprints: Int32Array.from(Object.keys(rows), stemPrint),
    rows: Float32Array.from(Object.values(rows).flat()),
    sources,
  });
}

/** A table of a few words in two dimensions. */
export function smallTable(
  rows: Readonly<Record<string, readonly [number, number]>>,
  sources: readonly WordSource[] = [],
): WordTable {
  return unpackWordTable(packSmall(rows, sources));
}
