import { describe, expect, it } from 'vitest';
import type { QuestionId } from '../../../src/knowledge/question.ts';
import { readOption } from '../../../src/nlu/replies/option.ts';
import { OUR_QUESTIONS } from '../classifier/our-questions.ts';

describe('a short reply to a question', () => {
  it.each<[QuestionId, string, string]>([
    ['cards', 'just hers', 'one-card'],
    ['cards', 'only Mrs. Patel', 'one-card'],
    ['cards', '就她的', 'one-card'],
    ['cards', "anybody's, honestly", 'all-cards'],
    ['cards', 'no matter whose', 'all-cards'],
    ['cards', '谁来都不行', 'all-cards'],
    ['cards', 'all from one bank', 'one-brand'],
    ['cards', '都是同一个银行', 'one-brand'],
    ['terminals', 'just the one upstairs', 'one-terminal'],
    ['terminals', '仅这台', 'one-terminal'],
    ['terminals', 'both tills', 'all-terminals'],
    ['terminals', '两台都一样', 'all-terminals'],
    ['terminals', 'our web shop', 'online'],
    ['amount', 'cheap bits work, pricey ones never', 'above-some-amount'],
    ['amount', '大额就不行', 'above-some-amount'],
    ['amount', '多少钱都这样', 'any-amount'],
    ['charged', 'nobody paid a cent', 'not-charged'],
    ['charged', '没被扣', 'not-charged'],
    ['bank', 'she got an sms', 'bank-saw-it'],
    ['bank', '没有记录', 'bank-did-not'],
    ['kind', 'she wants her cash back', 'refund'],
    ['kind', '押金', 'preauth'],
    ['kind', 'cancelling yesterday', 'void'],
    ['kind', '日结', 'settlement'],
    ['since', 'it lay on a shelf all winter', 'long-idle'],
    ['since', 'after we moved shop', 'after-a-change'],
    ['since', '刚刚', 'just-now'],
    ['entry', 'waving it fails, sticking it in works', 'tap'],
    ['entry', '客人电话报的，我手打的', 'keyed'],
  ])('%s: "%s" is %s', (question, reply, option) => {
    expect(readOption(question, reply, OUR_QUESTIONS)).toBe(option);
  });

  it.each<[QuestionId, string]>([
    ['bank', 'no idea'],
    ['charged', "don't know, he left"],
    ['cards', 'not sure'],
    ['since', '不清楚'],
  ])('%s: "%s" is not sure, whatever else it sounds like', (question, reply) => {
    expect(readOption(question, reply, OUR_QUESTIONS)).toBe('not-sure');
  });
});
