import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { z } from 'zod';

const ROOT = new URL('../', import.meta.url);

/** Licences that let anybody run and pass on the desk, and ask for no more than to be named. */
const ALLOWED = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'Unlicense',
];

/** Packages that name their licence in a file of their own alone: read by us. */
const READ_BY_US: Readonly<Record<string, string>> = { 'node_modules/sylvester': 'MIT' };

const described = z.looseObject({
  license: z.union([z.string(), z.object({ type: z.string() })]).optional(),
  licenses: z.array(z.object({ type: z.string() })).optional(),
});
const lock = z.object({
  packages: z.record(
    z.string(),
    described.extend({ dev: z.boolean().optional(), optional: z.boolean().optional() }),
  ),
});
type Described = z.infer<typeof described>;

/** An SPDX expression is allowed where one of its choices is, with all of its parts. */
function isAllowed(expression: string): boolean {
  const choices = expression.replaceAll(/[()]/g, '').split(' OR ');
  return choices.some((choice) =>
    choice.split(' AND ').every((part) => ALLOWED.includes(part.trim())),
  );
}

function licenceOf({ license, licenses }: Described): string {
  if (typeof license === 'string') return license;
  return license?.type ?? licenses?.map(({ type }) => type).join(' OR ') ?? 'none';
}

/** What the package itself says where it is installed, else what the lockfile says. */
function installed(path: string, locked: Described): Described {
  const file = fileURLToPath(new URL(`${path}/package.json`, ROOT));
  if (!existsSync(file)) return locked;
  return described.parse(JSON.parse(readFileSync(file, 'utf8')));
}

const { packages } = lock.parse(
  JSON.parse(readFileSync(new URL('package-lock.json', ROOT), 'utf8')),
);
const shipped = Object.entries(packages).filter(([path, { dev }]) => path !== '' && !dev);

it('ships with packages under licences that are allowed, and no others', () => {
  expect(shipped.length).toBeGreaterThan(50);
  const refused = shipped
    .map(([path, locked]) => {
      const licence = READ_BY_US[path] ?? licenceOf(installed(path, locked));
      return `${path}: ${licence}`;
    })
    .filter((line) => !isAllowed(line.slice(line.indexOf(': ') + 2)));
  expect(refused).toEqual([]);
});

it.each([
  ['MIT', true],
  ['(MIT OR GPL-3.0)', true],
  ['MIT AND GPL-3.0', false],
  ['GPL-3.0', false],
  ['none', false],
])('reads %s as allowed: %s', (expression, allowed) => {
  expect(isAllowed(expression)).toBe(allowed);
});
