import { describe, expect, it } from 'vitest';
import { articleCard, shownTopic } from '../../src/dialogue/article-card.ts';
import { askedQuestion, labelOf } from '../../src/dialogue/ask.ts';
import { optionsOf } from '../../src/dialogue/choose-question.ts';
import { codeCard } from '../../src/dialogue/code-card.ts';
import { phrase } from '../../src/dialogue/phrase.ts';
import { plainCard, plainOutbound, plainQuestion } from '../../src/dialogue/plain-text.ts';
import { decode } from '../../src/knowledge/codes/decode.ts';
import type { OneMeaning } from '../../src/knowledge/codes/decoded.ts';
import { QUESTIONS } from '../../src/knowledge/question.ts';
import { LANGUAGES } from '../../src/knowledge/text.ts';
import { TOPIC } from '../../src/knowledge/topic.ts';
import { knowledge } from './understood.ts';

const { content, codes } = knowledge;
const topics = [...Object.keys(content.causes), ...Object.keys(content.guides)];
const confidential = topics.filter((topic) => shownTopic(content, topic) !== topic);

function meaning(code: string, scheme: string | null = null): OneMeaning {
  const decoded = decode(codes, { kind: 'code', code, scheme });
  if (decoded.kind !== 'one') throw new Error(`${code} has not one meaning.`);
  return decoded;
}

describe.each(LANGUAGES)('every article in %s', (language) => {
  it.each(topics)('%s makes a card with steps, an actor and a source', (topic) => {
    const card = articleCard(content, topic, language, 'sure');
    expect(card.steps.length).toBeGreaterThan(0);
    expect(card.source).toContain(shownTopic(content, topic));
    const plain = plainCard(card);
    expect(plain).toContain(card.means);
    expect(plain).not.toMatch(/\{\w+\}|undefined|null/);
  });

  it.each(QUESTIONS)('the question %s has words for each option', (id) => {
    const plain = plainQuestion(askedQuestion(content, id, optionsOf(id), language));
    expect(plain.split('\n').length).toBe(optionsOf(id).length + 2);
  });
});

describe('a card', () => {
  it('says that it is likely where the desk is not sure', () => {
    expect(articleCard(content, 'printer-fault', 'en', 'likely').headline).toMatch(/^Likely: /);
    expect(articleCard(content, 'printer-fault', 'en', 'sure').headline).not.toMatch(/Likely/);
  });

  it.each(confidential)('of %s is that of a decline without a reason', (topic) => {
    expect(articleCard(content, topic, 'en', 'sure')).toEqual(
      articleCard(content, TOPIC.issuerDeclined, 'en', 'sure'),
    );
  });

  it('has no words for the customer where its article is a guide', () => {
    expect(articleCard(content, 'choose-terminal', 'en', 'sure').say).toBeNull();
  });
});

describe('a code’s card', () => {
  it('names the code, and its meaning', () => {
    expect(codeCard(knowledge, meaning('51'), 'en').headline).toMatch(/^Code 51: /);
    expect(codeCard(knowledge, meaning('51'), 'zh').headline).toMatch(/^代码 51：/);
  });

  it('has no place for a code where only words were told', () => {
    const wording = decode(codes, { kind: 'wording', causeKey: 'GENERIC' });
    if (wording.kind !== 'one') throw new Error('A wording has one meaning.');
    expect(codeCard(knowledge, wording, 'en').headline).not.toContain('Code');
  });

  it('shows the code’s own verdict where the article’s is another', () => {
    const cards = [...codes.meanings.values()].flat().map(({ code, scheme }) => {
      const one = decode(codes, { kind: 'code', code, scheme });
      return one.kind === 'one' ? { one, card: codeCard(knowledge, one, 'en') } : null;
    });
    for (const made of cards) {
      if (made) expect(made.card.retry?.verdict).toBe(made.one.shown.retry);
    }
    expect(cards.some((made) => made?.card.retry?.text === null)).toBe(true);
  });

  it('says likely where sources disagree, but for our own people’s codes', () => {
    const contested = { ...meaning('51'), contested: true };
    expect(codeCard(knowledge, contested, 'en').headline).toContain('Likely');
    const secret = { ...meaning('43'), contested: true };
    expect(codeCard(knowledge, secret, 'en').headline).not.toContain('Likely');
  });
});

describe('what is no text', () => {
  it.each([
    { to: 'merchant', kind: 'react', emoji: 'white_check_mark' },
    { to: 'merchant', kind: 'handed-over', language: 'en' },
    { to: 'merchant', kind: 'secrets-note', language: 'en' },
  ] as const)('has none: $kind', (outbound) => {
    expect(plainOutbound(outbound)).toBeNull();
  });

  it('is what is said otherwise', () => {
    expect(plainOutbound({ to: 'merchant', kind: 'say', text: 'hello' })).toBe('hello');
  });
});

it('a phrase keeps a place that nothing fills', () => {
  expect(phrase(content, 'code-line', 'en', { code: '51' })).toBe('Code 51: {title}');
});

it('an option without words of its own is named by its topic’s title', () => {
  expect(labelOf(content, 'topic', 'printer-fault')).toEqual(
    content.causes['printer-fault']?.title,
  );
});
