import { describe, expect, it } from 'vitest';
import type { QuestionId } from '../../../src/knowledge/question.ts';
import { readOption } from '../../../src/nlu/replies/option.ts';
import { OUR_QUESTIONS } from '../classifier/our-questions.ts';

const REPLIES: readonly (readonly [QuestionId, string, string | null])[] = [
  ['cards', 'just this one', 'one-card'],
  ['terminals', 'just this one', 'one-terminal'],
  ['cards', '都不行', 'all-cards'],
  ['cards', '他們都不行', 'all-cards'],
  ['cards', '2', 'all-cards'],
  ['cards', 'The second one.', 'all-cards'],
  ['cards', '第二个', 'all-cards'],
  ['cards', 'the last one', 'not-sure'],
  ['cards', '7', null],
  ['cards', 'Only this card', 'one-card'],
  ['cards', 'all-cards', 'all-cards'],
  ['cards', 'no idea', 'not-sure'],
  ['cards', 'Amex', 'one-brand'],
  ['cards', 'I paid for the coffee', null],
  ['cards', 'not this one', null],
  ['terminals', 'our website', 'online'],
  ['entry', 'inserted', 'chip'],
  ['entry', '挥的', 'tap'],
  ['entry', 'he dipped it', 'chip'],
  ['amount', 'over 500', 'above-some-amount'],
  ['amount', '500以上', 'above-some-amount'],
  ['amount', 'everything', 'any-amount'],
  ['since', 'this morning', 'just-now'],
  ['since', '刚升级完', 'after-a-change'],
  ['charged', 'yes', 'charged'],
  ['charged', 'No.', 'not-charged'],
  ['charged', 'no, it was charged', 'charged'],
  ['bank', 'they did', 'bank-saw-it'],
  ['kind', '退款', 'refund'],
  ['code', '没有代码', 'not-sure'],
  ['code', '51', null],
  ['topic', 'none of these', 'neither'],
  ['topic', '2', null],
  [
    'charged',
    'the whole story is that we have no paper and the shop next door is closed today',
    null,
  ],
];

describe('readOption', () => {
  it.each(REPLIES)('reads, as reply to %s, "%s" as %s', (question, text, option) => {
    expect(readOption(question, text, OUR_QUESTIONS)).toBe(option);
  });
});
