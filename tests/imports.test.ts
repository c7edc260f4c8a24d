import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

const told = z.object({ changed: z.array(z.string()), loaded: z.array(z.string()) });

/** Imports `modules`, then tells on stderr which variables changed and which modules are loaded. */
function program(modules: readonly string[]): string {
  return `
    import { createRequire } from 'node:module';
    const before = { ...process.env };
    for (const name of ${JSON.stringify(modules)}) await import(name);
    const names = Object.keys({ ...before, ...process.env });
    const changed = names.filter((name) => before[name] !== process.env[name]);
    const loaded = Object.keys(createRequire(${JSON.stringify(import.meta.url)}).cache);
    process.stderr.write(JSON.stringify({ changed, loaded }));
  `;
}

/** What importing `modules` of src/ prints and does, in a process of its own. */
function importing(...modules: readonly string[]) {
  const addresses = modules.map((name) => new URL(`../src/${name}`, import.meta.url).href);
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '--eval', program(addresses)],
    { cwd: ROOT, encoding: 'utf8' },
  );
  return { stdout, ...told.parse(JSON.parse(stderr)) };
}

describe('importing the app', () => {
  it('prints nothing and leaves the environment as it was', () => {
    const { stdout, changed } = importing(
      'server/serve.ts',
      'trainer/build-model.ts',
      'cli/run.ts',
    );
    expect({ stdout, changed }).toEqual({ stdout: '', changed: [] });
  });

  it('loads the stemmer of natural, and none of the databases that its root brings', () => {
    const { loaded, stdout, changed } = importing('nlu/text/stem.ts');
    expect(loaded.some((path) => /node_modules.natural./.test(path))).toBe(true);
    const databases = /node_modules.(?:mongoose|pg|redis|memjs|dotenv|sequelize)\b/;
    expect(loaded.filter((path) => databases.test(path))).toEqual([]);
    expect({ stdout, changed }).toEqual({ stdout: '', changed: [] });
  });
});
