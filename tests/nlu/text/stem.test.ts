import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { stem } from '../../../src/nlu/text/stem.ts';

describe('stem', () => {
  it('brings the forms of an English word together', () => {
    expect(['declined', 'declining', 'declines', 'decline'].map(stem)).toEqual([
      'declin',
      'declin',
      'declin',
      'declin',
    ]);
  });

  it('leaves codes and other scripts as they are', () => {
    expect(['n7', '05', 'insufficient_funds', 'оплата'].map(stem)).toEqual([
      'n7',
      '05',
      'insufficient_funds',
      'оплата',
    ]);
  });

  it('gives the same stem after thousands of other words', () => {
    const before = stem('payments');
    for (let word = 0; word < 12_000; word++) stem(`word${word}`);
    expect(stem('payments')).toBe(before);
  });

  it("imports natural's stemmer without printing, touching the environment or loading a database", () => {
    const script = `
      const before = JSON.stringify(process.env);
      require('natural/lib/natural/stemmers/porter_stemmer.js');
      const loaded = Object.keys(require.cache).filter((file) => /mongoose|redis|pg|dotenv|memjs/.test(file));
      process.stderr.write(JSON.stringify({ same: before === JSON.stringify(process.env), loaded }));
      console.log('end');`;
    const printed = execFileSync(process.execPath, ['-e', `${script}`], { stdio: 'pipe' });
    expect(printed.toString()).toBe('end\n');
    const facts = execFileSync(process.execPath, ['-e', script.replace('stderr', 'stdout')]);
    expect(facts.toString()).toBe('{"same":true,"loaded":[]}end\n');
  });
});
