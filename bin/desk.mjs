#!/usr/bin/env node
import { existsSync } from 'node:fs';

// The command line is compiled; without a build it cannot even say so itself.
const cli = new URL('../dist/cli.js', import.meta.url);

if (existsSync(cli)) {
  await import(cli.href);
} else {
  process.stderr.write('There is no build yet. Run "npm run build" (npm ci does it too).\n');
  process.exitCode = 2;
}
