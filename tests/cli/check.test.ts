import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { runDesk } from './run-desk.ts';
import { copiedContent, temporaryFolder } from './temporary-folder.ts';

const output = z.object({
  findings: z.array(
    z.object({ file: z.string(), line: z.number(), path: z.string(), rule: z.string() }),
  ),
});

describe('desk check', () => {
  it('finds nothing wrong with the content that is shipped', async () => {
    const { code, out, err } = await runDesk(['check']);
    expect(err).toBe('');
    expect(code).toBe(0);
    expect(out).toMatch(/^The content is good: \d+ articles, \d+ codes, \d+ examples\.\n$/);
  });

  it('names file and line of broken YAML and exits with 1', async () => {
    const content = copiedContent();
    writeFileSync(join(content, 'intents/greeting.yml'), 'en:\n  - hello\n  - "open\n');
    const { code, err } = await runDesk(['check', '--content', content]);
    expect(code).toBe(1);
    expect(err).toMatch(/^intents\/greeting\.yml:\d+ {2}not readable as YAML/m);
    expect(err).toMatch(/problem\(s\) in the content of/);
  });

  it('prints findings as JSON too', async () => {
    const content = copiedContent();
    rmSync(join(content, 'knowledge/causes/insufficient-funds.yml'));
    const { code, out } = await runDesk(['check', '--json', '--content', content]);
    expect(code).toBe(1);
    const { findings } = output.parse(JSON.parse(out));
    expect(findings.map(({ rule }) => rule)).toContain('complete-catalogue');
  });

  it('reports the missing parts of a folder that holds no content', async () => {
    const { code, err } = await runDesk(['check', '--content', temporaryFolder()]);
    expect(code).toBe(1);
    expect(err).toContain('intents:1  the folder is missing');
    expect(err).toContain('knowledge/questions.yml:1  the file is missing');
  });

  it('says what it could not read where a file is a folder', async () => {
    const content = copiedContent();
    rmSync(join(content, 'knowledge/phrases.yml'));
    mkdirSync(join(content, 'knowledge/phrases.yml'));
    const { code, err } = await runDesk(['check', '--content', content]);
    expect(code).toBe(2);
    expect(err).toMatch(/^The system refused \(EISDIR/);
  });

  it('keeps ask and codes from answering out of broken content', async () => {
    const content = copiedContent();
    writeFileSync(join(content, 'knowledge/phrases.yml'), 'greeting: [');
    for (const args of [
      ['ask', 'hi'],
      ['codes', '51'],
      ['evaluate', '--folds', '2'],
    ]) {
      const { code, out, err } = await runDesk([...args, '--content', content]);
      expect(code).toBe(1);
      expect(out).toBe('');
      expect(err).toMatch(/^knowledge\/phrases\.yml:1 {2}not readable as YAML/m);
    }
  });
});
