import { describe, expect, it } from 'vitest';
import { isElsewhere } from '../../../src/nlu/cues/elsewhere.ts';
import { shippedBrain } from '../../brain.ts';

const { elsewhere } = shippedBrain().knowledge.content;

describe('a text about a thing that is none of ours', () => {
  it.each([
    'The coffee machine keeps blinking, who can reset it',
    'both DISHWASHERS are out of order',
    '洗衣机又不动了，谁会修',
    '3d打印机堵了',
  ])('is "%s"', (text) => {
    expect(isElsewhere(text, elsewhere)).toBe(true);
  });

  it.each([
    ['it also names a payment', 'the coffee machine and the card terminal are both dead'],
    ['it also names a payment, in Chinese', '洗衣机店的机器刷不了卡'],
    ['it names nothing foreign', 'the machine keeps blinking, who can reset it'],
    ['the name is only part of a word', 'the boilerhouse bar has no signal'],
  ])('is not a text where %s', (_, text) => {
    expect(isElsewhere(text, elsewhere)).toBe(false);
  });
});
