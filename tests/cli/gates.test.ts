import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { z } from 'zod';
import { gateLine, missedGate } from '../../src/cli/gates-text.ts';
import { measureGates } from '../../src/cli/measure-gates.ts';
import { processIo } from '../../src/cli/process-io.ts';
import { runDesk } from './run-desk.ts';
import { copiedContent } from './temporary-folder.ts';

const LINES = 2;
const lines = z.object({ en: z.array(z.string()), zh: z.array(z.string()) });
const output = z.object({ findings: z.array(z.unknown()), gates: z.unknown().optional() });

/** The desk's content with a few lines a topic, trained in a second, and gates of a test's own. */
function fewLines(gates: string): string {
  const folder = copiedContent();
  for (const name of readdirSync(join(folder, 'intents')).filter((file) => file.endsWith('.yml'))) {
    if (name === 'gates.yml') continue;
    const file = join(folder, 'intents', name);
    const { en, zh } = lines.parse(parse(readFileSync(file, 'utf8')));
    writeFileSync(file, stringify({ en: en.slice(0, LINES), zh: zh.slice(0, LINES) }));
  }
  writeFileSync(join(folder, 'intents/gates.yml'), gates);
  return folder;
}

describe('desk check --gates', () => {
  it('measures the model and holds it against the gates of the folder', () => {
    const told: string[] = [];
    const io = { ...processIo('dist'), err: (text: string) => told.push(text) };
    // Half of these cannot be missed, and half cannot be passed.
    const gates = 'macroF1: { en: 1, zh: 0 }\ncalibrationError: 0\nfalseAnswers: 1\n';
    const report = measureGates(fewLines(gates), io);
    expect(report.findings).toEqual([]);
    expect(report.gates.map(({ passed }) => passed)).toEqual([false, true, false, true]);
    expect(told).toContain('Fold 3 of 3 is done.');
  }, 120_000);

  it('says what is wrong with the file of gates, and trains nothing', () => {
    const { findings, gates } = measureGates(fewLines('falseAnswers: much\n'), processIo('dist'));
    expect(findings.map(({ file, path }) => `${file} ${path}`)).toContain(
      'intents/gates.yml falseAnswers',
    );
    expect(gates).toEqual([]);
  });

  it('measures nothing where the content is wrong', async () => {
    const folder = fewLines('');
    const { code, out } = await runDesk(['check', '--gates', '--json', '--content', folder]);
    expect(code).toBe(1);
    expect(output.parse(JSON.parse(out)).gates).toBeUndefined();
  });
});

describe('the sentence of a missed gate', () => {
  it('says on which side of the limit the model is', () => {
    const low = { gate: 'macro-F1, English', measured: 0.7712, limit: 0.78, passed: false };
    expect(missedGate(low)).toBe(
      'The model misses a gate: macro-F1, English is 0.771, below the limit of 0.78 in intents/gates.yml.',
    );
    const high = { gate: 'false answers', measured: 0.2, limit: 0.1, passed: false };
    expect(missedGate(high)).toContain('is 0.200, above the limit of 0.1 in');
  });
});

describe('the line of a gate', () => {
  it('says whether it is passed', () => {
    const gate = { gate: 'false answers', measured: 0.05, limit: 0.1 };
    expect(gateLine({ ...gate, passed: true })).toBe('passed  false answers: 0.050 (limit 0.1)');
    expect(gateLine({ ...gate, passed: false })).toMatch(/^MISSED/);
  });
});
