import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import { readContent } from '../src/content/read-content.ts';
import { createCodeBook } from '../src/knowledge/codes/code-book.ts';
import { decodeAll } from '../src/knowledge/codes/decode-all.ts';
import { findCodes } from '../src/knowledge/codes/find-codes.ts';
import { lookUp } from '../src/knowledge/codes/look-up.ts';

// How many written forms are read rightly, how many harmless numbers are left alone, how fast?
//   npx tsx benchmarks/decoder.ts

const ROUNDS = 40;
const WARM_UPS = 3;

const root = fileURLToPath(new URL('..', import.meta.url));
const corpusSchema = z.object({
  written: z.array(
    z.object({
      text: z.string(),
      reads: z.string(),
      means: z.string().optional(),
      provider: z.string().optional(),
      expects: z.boolean().optional(),
    }),
  ),
  harmless: z.array(z.string()),
});

const content = readContent(root);
if (content.codeCauses === null || content.wordings === null) {
  throw new Error('knowledge/codes is incomplete: run "desk check".');
}
const vocabularies = content.vocabularies.map(({ value }) => value);
const built = performance.now();
const book = createCodeBook(vocabularies, content.codeCauses.value, content.wordings.value);
const buildMs = performance.now() - built;
const sizes = vocabularies.map(({ entries }) => entries.length);
console.log(
  `${sizes.reduce((sum, size) => sum + size, 0)} codes in ${sizes.length} vocabularies; book built in ${buildMs.toFixed(0)} ms\n`,
);
console.log('| corpus | forms read | right | harmless | left alone | wrong guesses |');
console.log('|---|---|---|---|---|---|');
for (const name of ['corpus', 'held-back']) {
  const path = `${root}/tests/knowledge/codes/${name}.yml`;
  console.log(judged(name, corpusSchema.parse(parse(readFileSync(path, 'utf8')))));
}

function judged(name: string, { written, harmless }: z.infer<typeof corpusSchema>): string {
  const verdicts = written.map(verdictOn);
  const right = verdicts.filter((verdict) => verdict === 'right').length;
  const left = harmless.filter((text) => decodeAll(book, findCodes(book, text)) === null).length;
  const guesses =
    verdicts.filter((verdict) => verdict === 'wrong guess').length + harmless.length - left;
  return `| ${name} | ${written.length} | ${share(right, written.length)} | ${harmless.length} | ${share(left, harmless.length)} | ${guesses} |`;
}

function verdictOn(form: z.infer<typeof corpusSchema>['written'][number]) {
  const { text, reads, means, provider = null, expects = false } = form;
  const mentions = findCodes(book, text, { provider, expectsCode: expects });
  const decoded = decodeAll(book, mentions, { provider });
  const topic = decoded?.kind === 'one' ? decoded.topic : (decoded?.kind ?? 'nothing');
  const found = mentions.some((one) => same(one.kind === 'code' ? one.code : one.causeKey, reads));
  if (found && (means === undefined || means === topic)) return 'right';
  return decoded?.kind === 'one' ? 'wrong guess' : 'missed';
}

/** Spellings of one code differ in case from table to table. */
function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function share(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)} %`;
}

const { written, harmless } = corpusSchema.parse(
  parse(readFileSync(`${root}/tests/knowledge/codes/corpus.yml`, 'utf8')),
);
const texts = [...written.map(({ text }) => text), ...harmless];
const codes = vocabularies.flatMap(({ entries }) => entries.map(({ code }) => code));
console.log('\n| what | p50 | p99 | slowest input |');
console.log('|---|---|---|---|');
console.log(timed('look-up of a code', codes, (code) => lookUp(book, code)));
console.log(timed('look-up of a form', texts, (text) => lookUp(book, text)));
console.log(
  timed('find and decode in a message', texts, (text) => decodeAll(book, findCodes(book, text))),
);

/** The median of all rounds for each input, so that a pause of the machine does not count; then over inputs. */
function timed(name: string, inputs: readonly string[], work: (input: string) => unknown): string {
  for (let round = 0; round < WARM_UPS; round += 1) inputs.forEach((input) => void work(input));
  const taken = inputs.map((input) => {
    const rounds = Array.from({ length: ROUNDS }, () => {
      const start = performance.now();
      work(input);
      return performance.now() - start;
    });
    return quantile(rounds, 0.5);
  });
  const shown = [0.5, 0.99, 1].map((share) => `${quantile(taken, share).toFixed(4)} ms`);
  return `| ${[name, ...shown].join(' | ')} |`;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
