import { describe, expect, it } from 'vitest';
import { nameLines } from '../../../src/nlu/classifier/name-lines.ts';

describe('lines made of the names of intents', () => {
  it('are the words of the name', () => {
    const names = ['card_arrival', 'lost-card', 'BookFlight', 'CANCEL ORDER'];
    expect(nameLines(names).map(({ text }) => text)).toEqual([
      'card arrival',
      'lost card',
      'Book Flight',
      'CANCEL ORDER',
    ]);
    expect(nameLines(names).map(({ intent }) => intent)).toEqual(names);
  });

  it('leave out names of one word, which are as often codes', () => {
    expect(nameLines(['EMI', 'app', '_x_', '余额'])).toEqual([]);
  });
});
