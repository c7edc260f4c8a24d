import { describe, expect, it } from 'vitest';
import { parseReplies, parseTurns, type Reply } from './jsonl-reply.ts';
import { runDesk } from './run-desk.ts';
import { smallBuild } from './small-build.ts';

const dist = smallBuild();

async function raw(...lines: readonly string[]): Promise<string> {
  const { code, out, err } = await runDesk(['ask', '--jsonl'], {
    dist,
    input: lines.map((line) => `${line}\n`).join(''),
  });
  expect(err).toBe('');
  expect(code).toBe(0);
  return out;
}

/** One conversation: texts as strings, everything else as it stands in a line. */
async function play(...said: readonly (string | object)[]): Promise<readonly Reply[]> {
  const fields = said.map((part) => (typeof part === 'string' ? { text: part } : part));
  return parseTurns(
    await raw(...fields.map((part) => JSON.stringify({ conversation: 'c1', ...part }))),
  );
}

describe('ask --jsonl', () => {
  it('answers a code with one meaning', async () => {
    const [turn] = await play('The screen says 51, last four 4242');
    expect(turn).toMatchObject({
      conversation: 'c1',
      language: 'en',
      decision: 'answer',
      reason: 'code',
      topic: 'insufficient-funds',
      confidence: 1,
      ranking: [{ topic: 'insufficient-funds', confidence: 1 }],
      entities: { codes: [{ scheme: null, code: '51' }], lastFour: ['4242'] },
      question: null,
      masked: 0,
      text: expect.stringMatching(/^Code 51: /),
    });
  });

  it('names the vocabulary that a code was read in', async () => {
    const [turn] = await play('Adyen says 41');
    expect(turn?.entities.codes).toEqual([{ scheme: 'Adyen', code: '41' }]);
  });

  it('asks who provides the terminal where meanings differ, and takes the answer', async () => {
    const [first, second] = await play('code 41', {
      choice: { question: 'code', option: 'not-sure', value: 'Adyen' },
    });
    expect(first).toMatchObject({
      decision: 'ask',
      reason: 'code-meanings-differ',
      question: { id: 'code', options: [{ id: 'not-sure', label: expect.any(String) }] },
      text: expect.stringMatching(/which company .* code 41/i),
    });
    expect(second).toMatchObject({ decision: 'answer', topic: 'contactless-declined' });
  });

  it('takes a code in the option of a choice', async () => {
    const [turn] = await play({ choice: { question: 'code', option: '51' } });
    expect(turn).toMatchObject({ decision: 'answer', topic: 'insufficient-funds' });
  });

  it('hands over with the case counted, and relays from then on', async () => {
    const neither = { choice: { question: 'topic', option: 'neither' } };
    const turns = await play(
      neither,
      'hello?',
      { conversation: 'c2', ...neither },
      { conversation: 'c2', text: 'hello?' },
    );
    expect(turns).toMatchObject([
      { decision: 'escalate', reason: 'neither', text: expect.stringContaining('case 1,') },
      { decision: 'relay', reason: 'person-owns', topic: null, text: null },
      { decision: 'escalate', reason: 'neither', text: expect.stringContaining('case 2,') },
      { decision: 'relay', reason: 'person-owns', topic: null, text: null },
    ]);
  });

  it('is silent where it is not addressed, until it has spoken', async () => {
    const [before, code, after] = await play(
      { text: 'hello', mentioned: false },
      { text: 'code 51', mentioned: false },
      { text: 'hello', mentioned: false },
    );
    expect(before).toMatchObject({ decision: 'silent', text: null });
    expect(code?.decision).toBe('answer');
    expect(after?.decision).not.toBe('silent');
  });

  it('asks to delete a lone card number without repeating it', async () => {
    const [turn] = await play('4111 1111 1111 1111');
    expect(turn).toMatchObject({
      decision: 'answer',
      reason: 'secrets-only',
      topic: 'protect-cardholder-data',
      masked: 1,
    });
    expect(JSON.stringify(turn)).not.toContain('4111');
  });

  it('keeps conversations apart, and the language of each', async () => {
    const turns = await play('刷卡提示 51', { conversation: 'c2', text: 'code 51' }, 'ok');
    expect(turns.map(({ language }) => language)).toEqual(['zh', 'en', 'zh']);
  });

  it('puts an error in the place of a line that cannot be read and goes on', async () => {
    const out = await raw(
      '{"conversation":"c1","text":"code 51"}',
      '',
      'no json',
      '   ',
      '{"conversation":"c1","choice":{"question":"cards","option":"red"}}',
      '{"conversation":"c1","text":"code 54","at":"2026-11-22T09:00:00+08:00"}',
    );
    expect(parseReplies(out)).toMatchObject([
      { topic: 'insufficient-funds' },
      { error: 'line 3: is not valid JSON' },
      { error: expect.stringMatching(/^line 5: "red" is no option of the question "cards"/) },
      { topic: 'card-invalid' },
    ]);
  });

  it('rounds confidences to four decimals', async () => {
    const out = await raw('{"conversation":"c1","text":"why was my card declined"}');
    expect(parseTurns(out)).toHaveLength(1);
    expect(out).not.toMatch(/\d\.\d{5}/);
  });

  it.each([
    ['empty text', ''],
    ['blank text', ' \t\n\u3000'],
    ['emoji only', '😀👍🏽🇨🇳'],
    ['40,000 letters', 'declined '.repeat(4444)],
    ['40,000 characters without a break', 'x'.repeat(40_000)],
    ['40,000 digits', '1234567890'.repeat(4000)],
    ['40,000 Han characters', '刷卡失败'.repeat(10_000)],
    ['Cyrillic', 'Почему отклонена карта?'],
    ['Arabic', 'لماذا رُفضت البطاقة؟'],
    ['Thai', 'ทำไมบัตรถูกปฏิเสธ'],
    ['right-to-left marks', '\u202Ecode 51\u202C \u200F'],
    ['zero-width characters', 'c\u200Bo\u200Dd\u2060e \uFEFF51'],
    ['lone surrogates', '\uD800 code \uDC00 51'],
    ['control characters', '\u0000\u0007\u001B[31mcode 51'],
    ['combining marks', `e${'\u0301'.repeat(5000)}`],
    ['markup', '<@U123> <!channel> <https://x.example|y> &lt;b&gt; *_~`'],
    ['a prototype name', '__proto__ constructor'],
  ])('stays calm at %s, and answers the next line', async (_, text) => {
    const [strange, next] = await play(text, { conversation: 'c2', text: 'code 51' });
    expect(strange?.conversation).toBe('c1');
    expect(next?.topic).toBe('insufficient-funds');
  });

  it('takes any text as the name of a conversation', async () => {
    const names = ['__proto__', 'constructor', '\uD800', '会话 1'];
    const turns = await play(...names.map((name) => ({ conversation: name, text: 'code 51' })));
    expect(turns.map(({ conversation }) => conversation)).toEqual(names);
  });
});
