import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTurnRequest } from '../../src/cli/turn-request.ts';
import { loadContent } from '../../src/content/load-content.ts';
import { REPOSITORY } from './repository.ts';

const content = loadContent(REPOSITORY);
const read = (line: unknown) => readTurnRequest(content, JSON.stringify(line));

function problemOf(text: string): string | null {
  const line = readTurnRequest(content, text);
  return line.kind === 'problem' ? line.problem : null;
}

describe('reading one line of ask --jsonl', () => {
  it('takes a text, addressed unless the line says otherwise', () => {
    const said = { kind: 'text', text: 'hi', masked: 0, mentioned: true };
    expect(read({ conversation: 'c1', text: 'hi' })).toEqual({
      kind: 'request',
      request: { conversation: 'c1', said, masked: 0 },
    });
    expect(read({ conversation: 'c1', text: 'hi', mentioned: false })).toMatchObject({
      request: { said: { mentioned: false } },
    });
  });

  it('masks a text before anything else sees it', () => {
    const line = read({ conversation: 'c1', text: 'it is 4111 1111 1111 1111, declined' });
    expect(line).toMatchObject({ request: { masked: 1, said: { masked: 1 } } });
    expect(JSON.stringify(line)).not.toContain('4111 1111');
  });

  it('masks what a choice carries', () => {
    const choice = { question: 'code', option: '4111111111111111', value: '4111111111111111' };
    expect(JSON.stringify(read({ conversation: 'c1', choice }))).not.toContain('411111111');
  });

  it.each([
    [{ question: 'cards', option: 'one-brand', value: 'Visa' }, 'Visa'],
    [{ question: 'amount', option: 'above-some-amount', value: '5000' }, '5000'],
    [{ question: 'code', option: 'Z3' }, 'Z3'],
    [{ question: 'code', option: 'not-sure', value: 'Adyen' }, 'Adyen'],
    [{ question: 'code', option: 'not-sure' }, null],
    [{ question: 'topic', option: 'safe-to-retry' }, null],
    [{ question: 'topic', option: 'neither' }, null],
  ])('takes the choice %j and reads its value as text', (choice, value) => {
    const { question, option } = choice;
    expect(read({ conversation: 'c1', choice })).toMatchObject({
      kind: 'request',
      request: { said: { kind: 'choice', question, option, value } },
    });
  });

  it.each([
    ['what is no JSON', '{"conversation":', 'is not valid JSON'],
    ['what is no object', '[]', 'expected object'],
    ['a line without text or choice', '{"conversation":"c1"}', 'needs either a text or a choice'],
    [
      'a line with both',
      '{"conversation":"c1","text":"a","choice":{"question":"cards","option":"one-card"}}',
      'needs either a text or a choice',
    ],
    ['a missing conversation', '{"text":"a"}', 'conversation:'],
    ['an empty conversation', '{"conversation":"","text":"a"}', 'conversation:'],
    ['an unknown field', '{"conversation":"c1","text":"a","mention":true}', '"mention"'],
    ['a text that is no string', '{"conversation":"c1","text":51}', 'text:'],
    ['a time that is none', '{"conversation":"c1","text":"a","at":"noon"}', 'at:'],
    [
      'an unknown question',
      '{"conversation":"c1","choice":{"question":"colour","option":"red"}}',
      'choice.question:',
    ],
    [
      'an unknown option',
      '{"conversation":"c1","choice":{"question":"cards","option":"red"}}',
      '"red" is no option of the question "cards": use one of one-card, all-cards',
    ],
    [
      'an act as topic',
      '{"conversation":"c1","choice":{"question":"topic","option":"thanks"}}',
      '"thanks" is no option of the question "topic"',
    ],
  ])('says what is wrong with %s', (_, text, problem) => {
    expect(problemOf(text)).toContain(problem);
  });

  it('repeats no secret in what it says is wrong', () => {
    const choice = { question: 'cards', option: '4111 1111 1111 1111' };
    expect(problemOf(JSON.stringify({ conversation: 'c1', choice }))).not.toContain('1111 1111');
    expect(problemOf('4111 1111 1111 1111 was declined')).toBe('is not valid JSON');
    expect(problemOf('{"conversation":"c1","text":"a","4111111111111111":1}')).not.toContain(
      '41111',
    );
  });

  it('makes a request or a problem of any text and any JSON', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(['request', 'problem']).toContain(readTurnRequest(content, text).kind);
      }),
    );
  });
});
