import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findViolations } from '../../../src/blocks/find-violations.ts';
import type { Why } from '../../../src/dialogue/why.ts';
import { whyButton, whyView } from '../../../src/slack/views/why-view.ts';
import { hostileText } from './hostile-text.ts';
import { liveParts } from './live-parts.ts';
import { sampleFacts } from './sample-case.ts';
import { shownText } from './shown-text.ts';

const why: Why = {
  key: 'message:C1:1.1:0',
  message: '1.1',
  at: 1_764_000_000_000,
  kind: 'answer',
  confidence: 0.941,
  needed: 0.853,
  ranking: [
    { topic: 'insufficient-funds', confidence: 0.941 },
    { topic: 'issuer-declined', confidence: 0.03 },
  ],
  facts: sampleFacts('en'),
};

describe('the window behind “Why this answer?”', () => {
  it('shows decision, reason, threshold, ranking, what spoke for and against, code and version', () => {
    const shown = shownText(whyView(why));
    for (const part of [
      'It answered: insufficient-funds',
      'because: asked for person · 94 % sure · words alone need 85 %',
      'insufficient-funds 94 %',
      'issuer-declined 3 %',
      'for: code 51 · third customer',
      'against: cards: all-cards',
      'Not sufficient funds',
      'content-1 model-1',
      '2025-11-24T',
    ]) {
      expect(shown).toContain(part);
    }
    expect(findViolations({ view: whyView(why) })).toEqual([]);
  });

  it('leaves out what there was none of', () => {
    const facts = { ...why.facts, topic: null, question: '' };
    const bare = {
      ...why,
      kind: 'act',
      confidence: null,
      needed: null,
      ranking: [],
      facts,
    } as const;
    const shown = shownText(whyView(bare));
    expect(shown).toContain('It said a word');
    expect(shown).not.toMatch(/Ranking|sure|words alone/);
    expect(findViolations({ view: whyView(bare) })).toEqual([]);
  });

  it('says so where nothing is kept', () => {
    expect(shownText(whyView(null))).toContain('Nothing is kept');
    expect(findViolations({ view: whyView(null) })).toEqual([]);
  });

  it('is valid and safe whatever merchants wrote, and however much of it', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const suspect = {
          topic: text,
          title: text,
          confidence: 1,
          speaksFor: Array(20).fill(text),
          speaksAgainst: Array(20).fill(text),
        };
        const view = whyView({
          ...why,
          ranking: Array(30).fill({ topic: text, confidence: 0.5 }),
          facts: {
            ...why.facts,
            topic: text,
            question: text,
            version: text,
            files: Array(30).fill(`https://a.example/${text}`),
            suspects: Array(20).fill(suspect),
            facts: Array(40).fill({ name: text, value: text }),
            codes: Array(40).fill({ code: text, scheme: text, meaning: text }),
          },
        });
        expect(findViolations({ view })).toEqual([]);
        expect(liveParts(view)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('opens by a button that carries ids only', () => {
    const button = whyButton({ conversation: 'C1:1.1', case: 12 });
    expect(button.value).toBe('{"v":1,"conversation":"C1:1.1","case":12}');
  });
});
