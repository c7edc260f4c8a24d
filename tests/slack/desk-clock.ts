import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A clock that runs as usual from `start` (epoch ms) on, and can be put forward. */
export function deskClock(start: number) {
  let ahead = start - Date.now();
  return {
    now: () => Date.now() + ahead,
    forward(ms: number) {
      ahead += ms;
    },
    /** Puts the clock forward to `at`. */
    to(at: number) {
      ahead = at - Date.now();
    },
  };
}

/** A desk's file with `yaml` in it, to be removed with `end`. */
export function deskFile(yaml: string) {
  const folder = mkdtempSync(join(tmpdir(), 'decline-desk-file-'));
  const path = join(folder, 'desk.yml');
  writeFileSync(path, yaml);
  return { path, end: () => rmSync(folder, { recursive: true }) };
}
