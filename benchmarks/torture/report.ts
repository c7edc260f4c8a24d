import { appendFile, mkdir, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { machine } from '../load/machine.ts';
import { type Arguments, USAGE } from './arguments.ts';
import type { Verdict } from './verdict.ts';

/** What one run was like. */
export interface Run {
  readonly asked: number;
  readonly acknowledged: number;
  readonly repeats: number;
  readonly wishes: number;
  readonly claims: number;
  /** how often the database failed */
  readonly strikes: number;
  /** how often a server ended by itself and was started again */
  readonly fell: number;
  readonly seconds: number;
}

const FILE = fileURLToPath(new URL('../results/torture.md', import.meta.url));

const HEAD = `# Torture

${USAGE}. Everything right of "fell" should be 0.

| date | store | instances | faults | kills | s | written | acknowledged | repeats | wishes | claims | strikes | fell | unanswered | twice | keys twice | out of order | wishes lost | cases doubled | claims lost | rows left |
|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|
`;

/** Adds a dated line to the results and gives it. */
export async function report(given: Arguments, run: Run, verdict: Verdict): Promise<string> {
  const cells = [
    machine(),
    given.store,
    given.instances,
    [given.faults ? 'yes' : 'no', ...(given.socket ? ['socket'] : [])].join(', '),
    given.rolling ? `${given.kills} rolling` : given.kills,
    Math.round(run.seconds),
    run.asked,
    run.acknowledged,
    run.repeats,
    run.wishes,
    run.claims,
    run.strikes,
    run.fell,
    verdict.unanswered.length,
    verdict.answeredTwice.length,
    verdict.repeatedKeys.length,
    verdict.outOfOrder.length,
    verdict.wishesLost.length,
    verdict.casesDoubled.length,
    verdict.claimsLost.length,
    verdict.rowsLeft.length,
  ];
  const line = `| ${cells.join(' | ')} |\n`;
  await mkdir(dirname(FILE), { recursive: true });
  const exists = await stat(FILE).then(
    () => true,
    () => false,
  );
  if (!exists) await writeFile(FILE, HEAD);
  await appendFile(FILE, line);
  return line;
}
