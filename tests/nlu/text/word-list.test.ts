import { describe, expect, it } from 'vitest';
import { wordsIn } from '../../../src/nlu/text/word-list.ts';

describe('the words to correct to', () => {
  it('are all Latin words of three letters or more, sorted', () => {
    expect(wordsIn(["can't pay", 'Pay once 刷卡 05 e2e'])).toEqual(["can't", 'once', 'pay']);
  });

  it('are of two letters only where five lines have them', () => {
    const lines = ['my card', 'my', 'my', 'my', 'ok ok ok ok ok'];
    expect(wordsIn(lines)).toEqual(['card']);
    expect(wordsIn([...lines, 'my'])).toEqual(['card', 'my']);
  });
});
