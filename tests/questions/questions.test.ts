import { describe, expect, it, test } from 'vitest';
import { actIds, causeIds, guideIds, OUT_OF_SCOPE } from './catalogue-ids.ts';
import { type Question, readQuestions } from './question-schema.ts';

const questions = readQuestions();
const english = questions.filter(({ language }) => language === 'en');
const chinese = questions.filter(({ language }) => language !== 'en');

function share(part: readonly unknown[], whole: readonly unknown[]): number {
  return part.length / whole.length;
}

function about(topic: string, messages: readonly Question[]): readonly Question[] {
  return messages.filter((message) => message.topic === topic);
}

/** Same message to a reader: case, width, punctuation and spaces set aside. */
function bare(text: string): string {
  const kept = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}]/gu, '');
  return kept === '' ? text : kept;
}

describe('the development questions', () => {
  it('are at least 460', () => {
    expect(questions.length).toBeGreaterThanOrEqual(460);
  });

  it('are about half English and half Chinese', () => {
    expect(share(english, questions)).toBeGreaterThan(0.45);
    expect(share(english, questions)).toBeLessThan(0.55);
  });

  it('are written in traditional characters for about a tenth of the Chinese', () => {
    const traditional = chinese.filter(({ language }) => language === 'zh-Hant');
    expect(share(traditional, chinese)).toBeGreaterThan(0.07);
    expect(share(traditional, chinese)).toBeLessThan(0.14);
  });

  it.each([
    ['English', english],
    ['Chinese', chinese],
  ])('are hard for about a third of the %s', (_, messages) => {
    const hard = messages.filter((message) => message.hard === true);
    expect(share(hard, messages)).toBeGreaterThanOrEqual(0.28);
    expect(share(hard, messages)).toBeLessThanOrEqual(0.4);
  });

  test.each([...causeIds, ...guideIds])('hold four or more about %s in each language', (topic) => {
    expect(about(topic, english).length).toBeGreaterThanOrEqual(4);
    expect(about(topic, chinese).length).toBeGreaterThanOrEqual(4);
  });

  test.each([...actIds])('hold three or more of the act %s in each language', (topic) => {
    expect(about(topic, english).length).toBeGreaterThanOrEqual(3);
    expect(about(topic, chinese).length).toBeGreaterThanOrEqual(3);
  });

  it('hold at least 90 that are out of scope, in both languages', () => {
    expect(about(OUT_OF_SCOPE, questions).length).toBeGreaterThanOrEqual(90);
    expect(about(OUT_OF_SCOPE, english).length).toBeGreaterThanOrEqual(40);
    expect(about(OUT_OF_SCOPE, chinese).length).toBeGreaterThanOrEqual(40);
  });

  it('say nothing twice', () => {
    const seen = new Map<string, string>();
    const repeated = questions.filter(({ text }) => {
      const known = seen.has(bare(text));
      seen.set(bare(text), text);
      return known;
    });
    expect(repeated).toEqual([]);
  });

  it('have a second right topic for fewer than one in twenty, and never the same one', () => {
    const doubled = questions.filter(({ also }) => also !== undefined);
    expect(share(doubled, questions)).toBeLessThan(0.05);
    expect(doubled.filter(({ topic, also }) => also?.includes(topic))).toEqual([]);
  });

  it('hold no run of digits long enough for a card, a wallet code or a phone', () => {
    const long = questions.filter(({ text }) => /(\d[ -]?){7,}/u.test(text.normalize('NFKC')));
    expect(long).toEqual([]);
  });

  it('are in the script that their language says, where they are ours to answer', () => {
    const ours = questions.filter(({ topic }) => topic !== OUT_OF_SCOPE);
    const wrong = ours.filter(
      ({ text, language }) => (language === 'en') === /\p{Script=Han}/u.test(text),
    );
    // 88 is how Chinese writers say bye-bye.
    expect(wrong.map(({ text }) => text)).toEqual(['88']);
  });
});
