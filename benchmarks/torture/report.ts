import { appendFile, mkdir, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { machine } from '../load/machine.ts';
import type { Arguments } from './arguments.ts';
import type { Verdict } from './verdict.ts';

/** What one run was like. */
export interface Run {
  readonly asked: number;
  readonly acknowledged: number;
  readonly repeats: number;
  readonly wishes: number;
  readonly claims: number;
  readonly seconds: number;
}

const FILE = fileURLToPath(new URL('../results/torture.md', import.meta.url));

const HEAD = `# Torture

\`npm run torture -- [--kills 20] [--store sqlite|postgres] [--instances 1] [--faults] [--rolling]
[--socket] [--events 0]\`: the real server over HTTP beside the stand-in Slack. Merchants write about 6 questions a second, one event in ten
arrives twice, one in ten after its successor; every fourth merchant presses the button for a person, and
an agent claims each case. A server dies by kill -9: one time in seven while it starts, about half of the
others after Slack has carried out a post and before it answers, the rest at random. With several
instances one dies at a time, in turn. With \`--faults\` Slack also answers with 429 or 500, or carries a
call out and never answers. With \`--rolling\` servers are stopped by SIGTERM and started, one after the
other, and nobody is killed. With \`--socket\` it is Socket Mode, and the socket breaks every 5 s. With
\`--events\` questions come up to 25 a second until there are so many.

Everything right of "claims" should be 0. A question counts only if Slack got its acknowledgement.

| date | store | instances | faults | kills | s | asked | acknowledged | repeats | wishes | claims | unanswered | twice | keys twice | wishes lost | cases doubled | claims lost | rows left |
|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|
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
    verdict.unanswered,
    verdict.answeredTwice,
    verdict.repeatedKeys,
    verdict.wishesLost,
    verdict.casesDoubled,
    verdict.claimsLost,
    verdict.rowsLeft,
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
