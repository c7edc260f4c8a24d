#!/usr/bin/env node
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { processIo } from './cli/process-io.ts';
import { run } from './cli/run.ts';

/** `node dist/cli.js <command>`: the desk's command line, see `--help`. */
const dist = dirname(fileURLToPath(import.meta.url));

process.exitCode = await run(process.argv.slice(2), processIo(dist));
