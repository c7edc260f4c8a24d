import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { REASONS } from '../../src/dialogue/decision.ts';
import { runDesk } from './run-desk.ts';
import { temporaryFolder } from './temporary-folder.ts';

const COMMANDS = [
  'ask',
  'check',
  'codes',
  'evaluate',
  'cases',
  'outbox',
  'migrate',
  'backup',
  'restore',
  'forget',
];

describe('the command line', () => {
  it.each(['--help', '-h'])('lists every command for %s', async (flag) => {
    const { code, out, err } = await runDesk([flag]);
    expect(code).toBe(0);
    for (const command of COMMANDS) expect(out).toContain(`  ${command} `);
    expect(err).toBe('');
  });

  it('says its version, that of package.json', async () => {
    expect(await runDesk(['--version'])).toEqual({
      code: 0,
      out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
      err: '',
    });
  });

  it.each(COMMANDS)('explains how %s is used', async (command) => {
    const { code, out } = await runDesk([command, '--help']);
    expect(code).toBe(0);
    expect(out).toMatch(new RegExp(`^Usage: desk ${command}\\s`));
  });

  it('prints the closed list of reasons with the help of ask', async () => {
    const { out } = await runDesk(['ask', '--help']);
    for (const reason of REASONS) expect(out).toContain(reason);
  });

  it.each([
    ['no command', [], 'Name a command: ask, check, codes, evaluate, cases, report, outbox'],
    ['an unknown command', ['aks'], 'There is no command "aks"'],
    ['an unknown flag', ['check', '--jsno'], "Unknown option '--jsno'."],
    ['an unknown short flag', ['ask', '-x'], "Unknown option '-x'."],
    ['an option without its value', ['check', '--content'], "Option '--content"],
    ['a value for a switch', ['check', '--json=yes'], "Option '--json' does not take an argument."],
    ['a word that a command does not take', ['check', 'all'], '"all" is none'],
    ['a question beside --jsonl', ['ask', '--jsonl', 'why'], 'come from standard input'],
    ['no code', ['codes'], 'Name a code or a wording'],
    ['a blank code', ['codes', ' '], 'Name a code or a wording'],
    ['an unknown language', ['codes', '51', '--language', 'fr'], 'There is no language "fr"'],
  ])('answers %s with a sentence and exit code 2', async (_, args, sentence) => {
    const { code, out, err } = await runDesk(args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(sentence);
  });

  it.each([
    ['ask', ['ask', 'why?']],
    ['codes', ['codes', '51']],
    ['evaluate', ['evaluate', '--folds', '2']],
  ])('says that there is no build for %s, and builds none', async (_, args) => {
    const dist = temporaryFolder();
    const { code, err } = await runDesk(args, { dist });
    expect(code).toBe(2);
    expect(err).toContain(`There is no build in ${dist}: run "npm run build" first.`);
  });

  it('says that a damaged build has to be made again', async () => {
    const dist = temporaryFolder();
    writeFileSync(`${dist}/content.json`, '{"key":');
    const { code, err } = await runDesk(['codes', '51'], { dist });
    expect(code).toBe(2);
    expect(err).toContain('run "npm run build"');
  });

  it.each([
    ['ask', ['ask', 'why?']],
    ['check', ['check']],
    ['codes', ['codes', '51']],
    ['evaluate', ['evaluate', '--folds', '2']],
  ])('refuses a content folder that is missing for %s', async (_, args) => {
    const { code, err } = await runDesk([...args, '--content', '/no/such/folder']);
    expect(code).toBe(2);
    expect(err).toContain('There is no folder "/no/such/folder"');
  });
});
