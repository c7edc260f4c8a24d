import { describe, expect, it } from 'vitest';
import { runDesk } from './run-desk.ts';
import { smallBuild } from './small-build.ts';

const dist = smallBuild();

describe('desk ask', () => {
  it('answers the question behind the command and says what was decided', async () => {
    const { code, out, err } = await runDesk(['ask', 'the', 'screen', 'says', '51'], { dist });
    expect(err).toBe('');
    expect(code).toBe(0);
    expect(out).toMatch(/^Code 51: /);
    expect(out).toMatch(/\n\[answer · code · insufficient-funds · 1\.00\]\n$/);
  });

  it('takes each line of standard input as a turn of one conversation', async () => {
    const { code, out } = await runDesk(['ask'], { dist, input: 'code 41\n\nAdyen\n' });
    expect(code).toBe(0);
    expect(out).toMatch(/\[ask · code-meanings-differ · /);
    expect(out).toMatch(/\[answer · code · contactless-declined · 1\.00\]\n$/);
  });

  it('says nothing where nothing is asked', async () => {
    expect(await runDesk(['ask'], { dist })).toEqual({ code: 0, out: '', err: '' });
  });

  it('shows the note that the poster of a card number gets, never the number', async () => {
    const { out } = await runDesk(['ask', 'card 4111 1111 1111 1111 was declined, code 51'], {
      dist,
    });
    expect(out).toMatch(/^Code 51: /);
    expect(out).toContain('please delete it yourself');
    expect(out).not.toContain('4111');
  });

  it('takes words behind -- as a question', async () => {
    const { code, out } = await runDesk(['ask', '--', '--help', 'code 51'], { dist });
    expect(code).toBe(0);
    expect(out).toMatch(/^Code 51: /);
  });
});
