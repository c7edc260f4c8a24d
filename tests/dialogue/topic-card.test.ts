import { describe, expect, it } from 'vitest';
import { articleCard } from '../../src/dialogue/article-card.ts';
import { codeCard } from '../../src/dialogue/code-card.ts';
import { topicCard } from '../../src/dialogue/topic-card.ts';
import { decode } from '../../src/knowledge/codes/decode.ts';
import { rememberMeaning } from '../../src/knowledge/codes/remembered-meaning.ts';
import { knowledge } from './understood.ts';

const { content, codes } = knowledge;

function meaning(code: string, scheme: string) {
  const decoded = decode(codes, { kind: 'code', code, scheme });
  if (decoded.kind !== 'one') throw new Error(`${code} has not one meaning.`);
  return decoded;
}

describe('the card of a topic once more', () => {
  it('is the code’s own where one of the topic was told', () => {
    const expired = meaning('54', 'ISO8583');
    const card = topicCard(knowledge, expired.topic, rememberMeaning(expired), 'en');
    expect(card).toEqual(codeCard(knowledge, expired, 'en'));
    expect(card.headline).toBe('Code 54: Card expired');
  });

  it('is the article where the code is of another topic, or gone from the tables, or none was told', () => {
    const article = articleCard(content, 'printer-fault', 'zh', 'sure');
    const other = rememberMeaning(meaning('54', 'ISO8583'));
    const gone = { ...other, causeKeys: ['GONE'] };
    expect(topicCard(knowledge, 'printer-fault', other, 'zh')).toEqual(article);
    expect(topicCard(knowledge, 'printer-fault', gone, 'zh')).toEqual(article);
    expect(topicCard(knowledge, 'printer-fault', null, 'zh')).toEqual(article);
  });

  it('stays neutral for a confidential code', () => {
    const stolen = meaning('43', 'ISO8583');
    const { headline, means } = topicCard(knowledge, stolen.topic, rememberMeaning(stolen), 'en');
    expect(`${headline} ${means}`).not.toMatch(/stolen|lost|pick/i);
  });
});

describe('a code’s card', () => {
  it('says the fix to the shop, whoever has to act in the end', () => {
    const { steps, whoActs } = codeCard(knowledge, meaning('61', 'ISO8583'), 'en');
    expect(steps[0]?.who).toBe('You');
    expect(whoActs).toContain('Customer');
  });

  it('leaves out the article’s remark on a retry where that was written for another cause', () => {
    expect(codeCard(knowledge, meaning('54', 'ISO8583'), 'en').retry?.text).toBeNull();
    expect(codeCard(knowledge, meaning('51', 'ISO8583'), 'en').retry?.text).not.toBeNull();
  });

  it('keeps the remark that says to look the payment up first', () => {
    const { retry } = codeCard(knowledge, meaning('Z3', 'EMV-ARC'), 'en');
    expect(retry).toMatchObject({ verdict: 'check-first', text: expect.stringMatching(/\w/) });
  });

  it('prints the code as its table does, however it was typed', () => {
    expect(codeCard(knowledge, meaning('a2', 'UnionPay'), 'en').headline).toMatch(/^Code A2: /);
  });
});
