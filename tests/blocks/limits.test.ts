import { describe, expect, it } from 'vitest';
import { findViolations } from '../../src/blocks/find-violations.ts';
import { BLOCK_LIMITS } from '../../src/blocks/limits.ts';
import { AT_THE_LIMIT } from './at-the-limit.ts';

const rows = Object.entries(AT_THE_LIMIT).flatMap(([name, builds]) =>
  builds.map((build, index) => ({ name, index, build })),
);
const limits = new Map<string, number>(Object.entries(BLOCK_LIMITS));

describe('the limits of Block Kit', () => {
  it.each(rows)('$name ($index): at the limit passes', ({ name, build }) => {
    expect(findViolations(build(limits.get(name) ?? 0))).toEqual([]);
  });

  it.each(rows)('$name ($index): one over fails, and names the limit', ({ name, build }) => {
    const limit = limits.get(name) ?? 0;
    expect(findViolations(build(limit + 1)).map((violation) => violation.limit)).toContain(limit);
  });

  it('counts characters, not UTF-16 units', () => {
    const header = (text: string) => ({
      text: 'x',
      blocks: [{ type: 'header', text: { type: 'plain_text', text } }],
    });
    expect(findViolations(header('😀'.repeat(150)))).toEqual([]);
    expect(findViolations(header('😀'.repeat(151)))).toEqual([
      {
        path: 'blocks[0].text.text',
        what: 'must have at most 150 characters, has 151',
        limit: 150,
      },
    ]);
  });
});
