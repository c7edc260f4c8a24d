import { describe, expect, it } from 'vitest';
import type { Observations } from '../../../src/knowledge/question.ts';
import { extractEntities } from '../../../src/nlu/entities/extract-entities.ts';
import { observe } from '../../../src/nlu/replies/observations.ts';
import { OUR_QUESTIONS } from '../classifier/our-questions.ts';

function observed(text: string): Observations {
  return observe(text, extractEntities(text), OUR_QUESTIONS);
}

const STATED: readonly (readonly [string, Observations])[] = [
  ['only this card', { cards: 'one-card' }],
  ['Only THIS card is declined, other cards work', { cards: 'one-card' }],
  ['所有卡都不行', { cards: 'all-cards' }],
  ['就这张卡刷不了', { cards: 'one-card' }],
  ['every card since the update', { cards: 'all-cards', since: 'after-a-change' }],
  ['只有外卡不行', { cards: 'one-brand' }],
  ['all amex cards are refused', { cards: 'one-brand' }],
  ['not only this card', { cards: 'all-cards' }],
  ['不只是这张卡', { cards: 'all-cards' }],
  ["it's not only on this terminal", { terminals: 'all-terminals' }],
  ['other terminals work fine', { terminals: 'one-terminal' }],
  ['另一台机器没问题', { terminals: 'one-terminal' }],
  ['12台机器都不行', { terminals: 'all-terminals' }],
  ['it happens on our website', { terminals: 'online' }],
  ["tap doesn't work but chip ok", { entry: 'tap' }],
  ['tap doesnt work chip ok', { entry: 'tap' }],
  ['works with chip, fails with tap', { entry: 'tap' }],
  ['插卡可以，挥卡不行', { entry: 'tap' }],
  ['扫码失败', { entry: 'scan' }],
  ['嘟卡嘟唔过，插卡就得', { entry: 'tap' }],
  ['the customer inserted the card', { entry: 'chip' }],
  ['tap and chip both fail', {}],
  ['tap and chip', {}],
  ['chip works', {}],
  ['扫码可以刷卡不行', {}],
  ['above 1000 is declined', { amount: 'above-some-amount' }],
  ['超过1000就不行，小额可以', { amount: 'above-some-amount' }],
  ['any amount fails', { amount: 'any-amount' }],
  ['机器三个月没用了', { since: 'long-idle' }],
  ['suddenly declined', { since: 'just-now' }],
  ['customer was charged but the terminal says declined', { charged: 'charged' }],
  ["the customer wasn't charged", { charged: 'not-charged' }],
  ['客户没有被扣款', { charged: 'not-charged' }],
  ['银行说卡没问题', { bank: 'bank-did-not' }],
  ['got a text from the bank', { bank: 'bank-saw-it' }],
  ['refund of 250.00 was refused', { kind: 'refund' }],
  ['撤销不了', { kind: 'void' }],
  ['预授权失败', { kind: 'preauth' }],
];

describe('observe', () => {
  it.each(STATED)('takes from "%s" %j', (text, observations) => {
    expect(observed(text)).toEqual(observations);
  });

  it.each([
    ['a denial without a counterpart', "it's not after an update"],
    ['a supposition', 'if every card fails what do I do'],
    ['both options in one breath', 'is it only this card or all cards?'],
    ['a question', 'was the customer charged or not'],
    ['cards that work', 'all cards work fine'],
    ['words too vague for a free text', 'no, nothing, all of it, now, 都不行'],
    ['a gap that runs on into another sentence', 'over. What a day, it is declined'],
    ['not knowing', 'not sure, no idea'],
    ['a gap that is too long', 'refund that one of my colleagues made yesterday was declined'],
  ])('takes nothing from %s', (_, text) => {
    expect(observed(text)).toEqual({});
  });

  it('lets a correction within one text replace what stood before', () => {
    expect(observed('only this card, sorry, actually all cards')).toEqual({ cards: 'all-cards' });
  });
});
