import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { unpackWordTable } from './nlu/words/unpack-word-table.ts';
import type { WordTable } from './nlu/words/word-table.ts';

/** Beside src/ and dist/ alike. */
const FOLDER = new URL('../assets/words/', import.meta.url);
const SHIPPED = 'all.bin';

let shipped: WordTable | null = null;

/** The word table that the desk's own model is trained with and answers with. Read once. */
export function shippedWords(): WordTable {
  shipped ??= read(SHIPPED);
  return shipped;
}

/** The shipped table first, then those that leave one of its sources out, for honest evaluation. */
export function wordTables(): readonly WordTable[] {
  const others = readdirSync(FOLDER).filter((name) => name.endsWith('.bin') && name !== SHIPPED);
  return [shippedWords(), ...others.sort().map(read)];
}

function read(name: string): WordTable {
  return unpackWordTable(readFileSync(fileURLToPath(new URL(name, FOLDER))));
}
