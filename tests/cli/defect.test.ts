import { expect, it } from 'vitest';
import { askJsonl } from '../../src/cli/ask-jsonl.ts';
import { loadKnowledge } from '../../src/cli/load-brain.ts';
import { REPOSITORY } from './repository.ts';

async function* lines() {
  yield '{"conversation":"c1","text":"hello 4111 1111 1111 1111"}';
  yield '{"conversation":"c2","choice":{"question":"cards","option":"one-card"}}';
}

it('goes on after a defect of the desk, says where it is, and exits with 1', async () => {
  const classifier = {
    classify: () => {
      throw new Error('broken on 4111 1111 1111 1111');
    },
    explain: () => [],
    needed: () => null,
  };
  const out: string[] = [];
  const err: string[] = [];
  const code = await askJsonl(
    { knowledge: loadKnowledge(REPOSITORY, REPOSITORY), classifier },
    {
      dist: REPOSITORY,
      lines: lines(),
      typed: false,
      styled: false,
      environment: {},
      out: async (text) => {
        out.push(text);
      },
      err: (text) => {
        err.push(text);
      },
    },
  );
  expect(code).toBe(1);
  expect(out.map((line) => JSON.parse(line))).toMatchObject([
    { error: 'line 1: the desk failed on it; standard error says where' },
    { conversation: 'c2', decision: 'ask' },
  ]);
  expect(err.join('\n')).toMatch(/^The desk failed on line 1: Error: broken on /);
  expect([...out, ...err].join('\n')).not.toContain('4111');
});
