import { readArguments } from './arguments.ts';
import { report } from './report.ts';
import { torture } from './torture.ts';

/** `npm run torture`: exits with 1 where anything was lost or doubled. */
const given = readArguments(process.argv.slice(2));
const { run, verdict } = await torture(given);
console.log(await report(given, run, verdict));
if (Object.values(verdict).some((count) => count > 0)) process.exitCode = 1;
