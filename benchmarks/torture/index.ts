import { readArguments } from './arguments.ts';
import { report } from './report.ts';
import { torture } from './torture.ts';

/** `npm run torture`: exits with 1 where anything was lost, doubled or out of order. */
const given = readArguments(process.argv.slice(2));
const { run, verdict } = await torture(given);
console.log(await report(given, run, verdict));
for (const [what, found] of Object.entries<readonly string[]>({ ...verdict })) {
  if (found.length === 0) continue;
  console.log(`${what}: ${found.slice(0, 5).join(', ')}`);
  process.exitCode = 1;
}
