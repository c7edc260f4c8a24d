import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findViolations } from '../../../src/blocks/find-violations.ts';
import { LANGUAGES } from '../../../src/knowledge/text.ts';
import { caseCardView } from '../../../src/slack/views/case-card-view.ts';
import { caseRestView } from '../../../src/slack/views/case-rest-view.ts';
import { CASE_STATUSES } from '../../../src/store.ts';
import { hostileText } from './hostile-text.ts';
import { liveParts } from './live-parts.ts';
import { sampleCase } from './sample-case.ts';
import { shownText } from './shown-text.ts';

const en = sampleCase('en');

describe.each(LANGUAGES)('a case card for a merchant in %s', (language) => {
  it('looks like this', () => {
    expect(caseCardView(sampleCase(language))).toMatchSnapshot();
  });

  it('is valid and complete, so that nothing is left for the thread', () => {
    expect(findViolations(caseCardView(sampleCase(language)))).toEqual([]);
    expect(caseRestView(sampleCase(language))).toEqual([]);
  });
});

describe('a case card', () => {
  it.each(CASE_STATUSES)('offers what can be done while it is %s', (status) => {
    const card = caseCardView({ ...en, status, assignee: 'Ana' });
    expect(findViolations(card)).toEqual([]);
    const actions = JSON.stringify(card.blocks).match(/"action_id":"\w+"/g) ?? [];
    expect({ status, actions }).toMatchSnapshot();
    expect(shownText(card.blocks)).toContain('handled by Ana');
  });

  it('carries no case data in its buttons', () => {
    const values = JSON.stringify(caseCardView(en)).match(/"value":"((?:[^"\\]|\\.)*)"/g) ?? [];
    expect(values.length).toBe(7);
    for (const value of values) expect(value).not.toMatch(/Bakery|51|funds/);
  });

  it('does without what is not known', () => {
    const nothing = {
      ...en,
      channelLink: null,
      transcript: [],
      facts: { ...en.facts, question: '', facts: [], codes: [], suspects: [], masked: false },
    };
    const card = caseCardView(nothing);
    expect(findViolations(card)).toEqual([]);
    expect(card.blocks.map((block) => block.type)).toEqual([
      'header',
      'rich_text',
      'context',
      'actions',
    ]);
  });

  it('says how the case ended, and never that one was resolved which went back to the bot', () => {
    const closing = { outcome: 'issuer', cause: 'Not enough money', note: 'told them' } as const;
    const resolved = shownText(caseCardView({ ...en, status: 'resolved', closing }).blocks);
    expect(resolved).toContain('Case 12 · resolved');
    expect(resolved).toContain('Outcome: Up to the card’s bank · Not enough money');
    expect(resolved).toContain('told them');
    const back = { outcome: 'handed-back', cause: null, note: '' } as const;
    const handed = shownText(caseCardView({ ...en, status: 'resolved', closing: back }).blocks);
    expect(handed).toContain('Case 12 · handed back to the bot');
    expect(handed).not.toContain('resolved');
  });

  it('shows the cases of other merchants that are about the same, five of them', () => {
    const related = Array.from({ length: 7 }, (_, index) => ({
      caseNumber: 20 + index,
      merchantName: 'harbour-books',
      link: 'https://example.slack.com/archives/C9/p1',
    }));
    const card = caseCardView({ ...en, related });
    expect(findViolations(card)).toEqual([]);
    expect(shownText(card.blocks)).toContain('Case 20 · harbour-books');
    expect(shownText(card.blocks)).toContain('… and 2 more');
  });

  it('says how many facts there are besides those shown', () => {
    const facts = Array.from({ length: 15 }, (_, index) => ({ name: `n${index}`, value: 'v' }));
    const card = caseCardView({ ...en, facts: { ...en.facts, facts } });
    expect(shownText(card.blocks)).toContain('… and 3 more');
  });

  it('links to web addresses only', () => {
    for (const channelLink of ['javascript:alert(1)', 'https://x.example/<!channel>', 'x']) {
      expect(JSON.stringify(caseCardView({ ...en, channelLink }))).not.toContain('"link"');
    }
  });

  it('leaves long questions and long talks to its thread, in full', () => {
    const question = 'Why is it declined? '.repeat(2000);
    const transcript = Array.from({ length: 300 }, (_, at) => ({
      at,
      who: 'merchant' as const,
      text: `line ${at} ${'x'.repeat(50)}`,
    }));
    const long = { ...en, transcript, facts: { ...en.facts, question } };
    const rest = caseRestView(long);
    expect(findViolations(caseCardView(long))).toEqual([]);
    for (const message of rest) expect(findViolations(message)).toEqual([]);
    const said = rest.map(({ blocks }) => shownText(blocks)).join('');
    expect(said.replace(/The question in full \(\d\/\d\)/g, '')).toContain(question);
    for (const line of transcript)
      expect(said.replace(/Everything.*?\)/g, '')).toContain(line.text);
    expect(shownText(caseCardView(long).blocks)).toContain('earlier in the thread');
  });

  it('is safe and valid whatever anybody wrote, however much of it', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const many = Array.from({ length: 30 }, () => text);
        const card = {
          ...en,
          assignee: text,
          merchantName: text,
          channelLink: text,
          closing: { outcome: 'issuer' as const, cause: text, note: text },
          related: many.map((each) => ({ caseNumber: 1, merchantName: each, link: each })),
          transcript: many.map((each) => ({ at: 0, who: 'agent' as const, text: each })),
          facts: {
            ...en.facts,
            question: text,
            facts: many.map((each) => ({ name: each, value: each })),
            codes: many.map((each) => ({ code: each, scheme: each, meaning: each })),
            suspects: many.map((each) => ({
              topic: 'x',
              title: each,
              confidence: 1,
              speaksFor: [each],
              speaksAgainst: many,
            })),
            version: text,
          },
        };
        for (const message of [caseCardView(card), ...caseRestView(card).slice(0, 5)]) {
          expect(findViolations(message)).toEqual([]);
          expect(liveParts(message)).toEqual([]);
        }
      }),
      { numRuns: 40 },
    );
  });
});
