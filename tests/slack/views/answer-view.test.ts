import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findViolations } from '../../../src/blocks/find-violations.ts';
import { visibleCharacters } from '../../../src/blocks/visible-characters.ts';
import type { AnswerCard } from '../../../src/dialogue/answer-card.ts';
import { RETRY_MARKS } from '../../../src/dialogue/plain-text.ts';
import { RETRY_VERDICTS } from '../../../src/knowledge/article.ts';
import { LANGUAGES } from '../../../src/knowledge/text.ts';
import { answerLabels } from '../../../src/slack/views/answer-labels.ts';
import { ANSWER_CHARACTERS, answerView } from '../../../src/slack/views/answer-view.ts';
import { hostileText } from './hostile-text.ts';
import { liveParts } from './live-parts.ts';
import { phrasing } from './phrasing.ts';
import { fullestCard, SAMPLE_CARDS } from './sample-cards.ts';
import { shownText } from './shown-text.ts';

const REF = { conversation: 'C1:1700000000.000100', turn: 't1' };
const view = (card: AnswerCard) => answerView(card, answerLabels(phrasing, card.language), REF);
const hasDetails = (card: AnswerCard) => JSON.stringify(view(card)).includes('"details"');

describe.each(LANGUAGES)('an answer in %s', (language) => {
  const card = SAMPLE_CARDS[language];
  const limit = ANSWER_CHARACTERS[language];

  it('looks like this', () => {
    expect(view(card)).toMatchSnapshot();
  });

  it('has no Details where nothing was left out', () => {
    expect(hasDetails(card)).toBe(false);
  });

  it('keeps to the limits with every text as long as it may be', () => {
    const message = view(fullestCard(card));
    expect(findViolations(message)).toEqual([]);
    expect(message.blocks.length).toBeLessThanOrEqual(12);
    expect(visibleCharacters(message.blocks)).toBeLessThanOrEqual(limit);
    expect(hasDetails(fullestCard(card))).toBe(true);
  });

  it('folds the last steps and says which', () => {
    const many = Array.from({ length: 5 }, (_, index) => ({
      who: card.steps[0]?.who ?? '',
      text: `${index + 1} ${'字'.repeat(limit / 6)}`,
    }));
    const message = view({ ...card, steps: many });
    const [before = '', after = ''] = answerLabels(phrasing, language).moreSteps.split('{range}');
    expect(shownText(message.blocks)).toMatch(new RegExp(`1 字.*${before}\\d(-5)?${after}`));
    expect(message.text).toContain(`5. ${many[4]?.who}: ${many[4]?.text}`);
  });

  it.each(RETRY_VERDICTS)('shows the verdict %s within the first three blocks', (verdict) => {
    const retry = card.retry && { ...card.retry, verdict };
    for (const each of [{ ...card, retry }, fullestCard({ ...card, retry })]) {
      const top = view(each).blocks.slice(0, 3);
      expect(shownText(top)).toContain(`${RETRY_MARKS[verdict]} ${card.retry?.label}`);
    }
  });

  it('has a fallback text that holds the whole card', () => {
    const { text } = view(card);
    for (const part of [card.headline, card.means, card.say, card.source, card.retry?.label]) {
      expect(text).toContain(part);
    }
  });
});

describe('an answer', () => {
  it.each(['haveReady', 'handOverWhen'] as const)('has Details where it holds %s', (field) => {
    expect(hasDetails({ ...SAMPLE_CARDS.en, [field]: 'x' })).toBe(true);
  });

  it('does without what the article does not have', () => {
    const bare = {
      ...SAMPLE_CARDS.en,
      means: '',
      steps: [],
      retry: null,
      say: null,
      whoActs: '',
      source: '',
    };
    const message = view(bare);
    expect(findViolations(message)).toEqual([]);
    expect(message.blocks.map((block) => block.type)).toEqual([
      'rich_text',
      'actions',
      'context_actions',
    ]);
  });

  it('shortens a first line that is too long, and shows it in Details', () => {
    const long = { ...SAMPLE_CARDS.zh, headline: '字'.repeat(41) };
    expect(shownText(view(long).blocks)).toContain(`${'字'.repeat(39)}…`);
    expect(hasDetails(long)).toBe(true);
  });

  it('is safe, valid and short whatever its texts hold', () => {
    fc.assert(
      fc.property(hostileText, fc.constantFrom(...LANGUAGES), (text, language) => {
        const card = SAMPLE_CARDS[language];
        const message = view({
          ...card,
          headline: `x${text}`,
          means: text,
          steps: [
            { who: text, text },
            { who: 'x', text },
          ],
          retry: card.retry && { ...card.retry, text },
          say: text,
          note: text,
          whoActs: text,
          haveReady: text,
          handOverWhen: text,
          source: text,
        });
        expect(findViolations(message)).toEqual([]);
        expect(liveParts(message)).toEqual([]);
        expect(visibleCharacters(message.blocks)).toBeLessThanOrEqual(ANSWER_CHARACTERS[language]);
      }),
    );
  });
});
