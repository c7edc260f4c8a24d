import { fileURLToPath } from 'node:url';
import { readContent } from '../src/content/read-content.ts';
import type { DiagnosableCause } from '../src/diagnosis/diagnose.ts';
import { TOPIC } from '../src/knowledge/topic.ts';
import { seededRandom } from '../src/nlu/machine/random.ts';
import { merchantWith } from './simulator/merchant.ts';
import { type Clarity, openerFor } from './simulator/opener.ts';
import { type Played, play } from './simulator/play.ts';

// How often does the desk find the cause, with how many questions? Merchants are played from the
// causes' own sign tables, so this measures the diagnosis, not whether the signs are true.
//   npx tsx benchmarks/simulator.ts [runs] [seed]

const RUNS = Number(process.argv[2] ?? 10_000);
const SEED = Number(process.argv[3] ?? 20261122);

const content = readContent(fileURLToPath(new URL('..', import.meta.url)));
const causes: readonly DiagnosableCause[] = content.causes.map(({ id, value }) => ({
  id,
  signs: value.signs,
  codes: value.codes,
}));
const real = causes.filter(({ id }) => id !== TOPIC.unspecified);

function run(only: Clarity | null, among: readonly DiagnosableCause[]): readonly Played[] {
  const random = seededRandom(SEED);
  const ids = real.map(({ id }) => id);
  return Array.from({ length: RUNS }, (_, index) => {
    const cause = among[index % among.length];
    if (cause === undefined) throw new Error('There are no causes in knowledge/causes.');
    const opener = openerFor(cause.id, ids, random, only);
    return play(causes, merchantWith(cause, real, random), opener);
  });
}

function line(name: string, played: readonly Played[]): string {
  const share = (some: (one: Played) => boolean) => played.filter(some).length / played.length;
  const right = share(({ end }) => end === 'right');
  const handed = share(({ end }) => end === 'handed-over');
  const first = share(({ end, questions }) => end === 'right' && questions === 0);
  const questions = played.reduce((sum, one) => sum + one.questions, 0) / played.length;
  const ofAnswered = right / (1 - handed);
  const leading = right + share(({ place }) => place === 1);
  const listed = right + share(({ place = Number.POSITIVE_INFINITY }) => place <= 3);
  return `| ${[name, ...[first, right, ofAnswered, 1 - right - handed, handed, leading, listed].map(percent), questions.toFixed(2)].join(' | ')} |`;
}

function percent(value: number): string {
  return `${(100 * value).toFixed(1)} %`;
}

const started = performance.now();
const rows = [
  line('all openers', run(null, real)),
  line('clear', run('clear', real)),
  line('partial', run('partial', real)),
  line('vague', run('vague', real)),
];
console.log(`${RUNS} conversations a row, seed ${SEED}, ${real.length} causes\n`);
console.log(
  '| opener | right at once | right in the end | right of answered | wrong | handed over | right or leading | right or listed | questions |',
);
console.log('|---|---|---|---|---|---|---|---|---|');
console.log(rows.join('\n'));
if (process.argv.includes('--causes')) {
  console.log(real.map((cause) => line(cause.id, run(null, [cause]))).join('\n'));
}
console.log(`\n${(performance.now() - started).toFixed(0)} ms`);
