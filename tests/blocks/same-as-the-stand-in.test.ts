import { describe, expect, it } from 'vitest';
import type { BlockPayload } from '../../src/blocks/find-violations.ts';
import { BLOCK_LIMITS } from '../../src/blocks/limits.ts';
import { checkMessageBlocks } from '../../src/emulator/block-kit/check-blocks.ts';
import { checkView } from '../../src/emulator/block-kit/check-view.ts';
import { AT_THE_LIMIT } from './at-the-limit.ts';

/**
 * Not compared: our own bound below Slack's hidden total, the limit of a text without blocks, and two
 * limits of data tables, which the desk does not use: the stand-in counts their characters within the
 * hidden total and does not look at their page size.
 */
const OURS_ALONE = new Set([
  'charactersInAll',
  'messageText',
  'dataTableCharacters',
  'dataTablePageSize',
]);

const limits = new Map<string, number>(Object.entries(BLOCK_LIMITS));
const rows = Object.entries(AT_THE_LIMIT)
  .filter(([name]) => !OURS_ALONE.has(name))
  .flatMap(([name, builds]) => builds.map((build, index) => ({ name, index, build })));

function taken({ blocks, view }: BlockPayload): boolean {
  return view === undefined
    ? checkMessageBlocks(blocks) === undefined
    : checkView(view, 'modal').length === 0;
}

describe('the stand-in Slack, which keeps a table of its own', () => {
  it.each(rows)('takes and refuses the same: $name ($index)', ({ name, build }) => {
    const limit = limits.get(name) ?? 0;
    expect([taken(build(limit)), taken(build(limit + 1))]).toEqual([true, false]);
  });
});
