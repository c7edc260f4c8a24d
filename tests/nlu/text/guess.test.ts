import { describe, expect, it } from 'vitest';
import { withoutGuess } from '../../../src/nlu/text/guess.ts';

describe('what a merchant saw, without their guess at the cause', () => {
  it.each([
    ['nobody can pay at all, is our wifi down?', 'nobody can pay at all'],
    ['Is the bank asleep? every card fails since noon', 'every card fails since noon'],
    ['all the cards bounce and is the terminal broken?', 'all the cards bounce and'],
    ['从早上开始谁都付不了，是不是网断了', '从早上开始谁都付不了'],
    ['这台机器一插卡就黑屏，是坏了吗？', '这台机器一插卡就黑屏'],
  ])('leaves of "%s" what was seen', (text, seen) => {
    expect(withoutGuess(text)).toBe(seen);
  });

  it.each([
    ['a guess alone', 'is the terminal broken?'],
    ['a guess with too little beside it', 'help! is the terminal broken?'],
    ['a Chinese guess alone', '是不是机器坏了'],
    ['a question that is no guess', 'what does code 51 mean?'],
    ['a text without a question', 'the slip is stuck in the printer'],
  ])('leaves %s as it is', (_, text) => {
    expect(withoutGuess(text)).toBe(text);
  });
});
