import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { createInterface } from 'node:readline';
import { describe, expect, it, onTestFinished } from 'vitest';
import { REPOSITORY } from './repository.ts';

const CLI = `${REPOSITORY}/dist/cli.js`;

function desk(args: readonly string[], input = '') {
  return spawnSync(process.execPath, [CLI, ...args], { cwd: tmpdir(), input, encoding: 'utf8' });
}

describe('the built command line', () => {
  it('finds its content from any working folder', () => {
    const { status, stdout, stderr } = desk(['codes', '51', '--scheme', 'unionpay']);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^51 \(UnionPay\)/);
  });

  it('keeps standard output free of anything but its answer', () => {
    const { status, stdout } = desk(['aks']);
    expect([status, stdout]).toEqual([2, '']);
  });

  it('answers each line of ask --jsonl before the next one comes', async () => {
    const child = spawn(process.execPath, [CLI, 'ask', '--jsonl']);
    onTestFinished(() => {
      child.kill();
    });
    const replies = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    for (const code of ['51', '54', '55']) {
      child.stdin.write(`{"conversation":"${code}","text":"code ${code}"}\n`);
      const { value } = await replies.next();
      expect(JSON.parse(value)).toMatchObject({ conversation: code, decision: 'answer' });
    }
    child.stdin.end();
    const [status] = await once(child, 'exit');
    expect(status).toBe(0);
  });

  it('ends quietly where nobody reads its answers any more', async () => {
    const child = spawn(process.execPath, [CLI, 'ask', '--jsonl']);
    onTestFinished(() => {
      child.kill();
    });
    child.stdout.destroy();
    child.stdin.on('error', () => {});
    const complaints: string[] = [];
    child.stderr.setEncoding('utf8').on('data', (text: string) => complaints.push(text));
    child.stdin.write('{"conversation":"c1","text":"code 51"}\n'.repeat(20));
    const [status] = await once(child, 'exit');
    expect([status, complaints.join('')]).toEqual([0, '']);
  });
});
