import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findViolations } from '../../../src/blocks/find-violations.ts';
import { LANGUAGES } from '../../../src/knowledge/text.ts';
import { answeredQuestionView } from '../../../src/slack/views/answered-question-view.ts';
import { questionView } from '../../../src/slack/views/question-view.ts';
import { hostileText } from './hostile-text.ts';
import { liveParts } from './live-parts.ts';
import { phrasing } from './phrasing.ts';
import { SAMPLE_QUESTIONS } from './sample-question.ts';
import { shownText } from './shown-text.ts';

const REF = { conversation: 'C1:1700000000.000100', turn: 't1' };

describe.each(LANGUAGES)('a question in %s', (language) => {
  const question = SAMPLE_QUESTIONS[language];

  it('looks like this', () => {
    expect(questionView(question, REF)).toMatchSnapshot();
    expect(findViolations(questionView(question, REF))).toEqual([]);
  });

  it('looks like this when it is answered', () => {
    const answered = answeredQuestionView(question, question.options[0]?.label ?? '', phrasing);
    expect(answered).toMatchSnapshot();
    expect(findViolations(answered)).toEqual([]);
    expect(JSON.stringify(answered)).not.toContain('button');
  });
});

describe('a question', () => {
  it('has no buttons where it has no options', () => {
    const message = questionView({ ...SAMPLE_QUESTIONS.en, options: [] }, REF);
    expect(findViolations(message)).toEqual([]);
    expect(message.blocks.map((block) => block.type)).toEqual(['rich_text', 'context']);
  });

  it('shortens a label that is too long for a button, and has it in full in the fallback', () => {
    const label = 'A very long label '.repeat(10).trim();
    const message = questionView(
      { ...SAMPLE_QUESTIONS.en, options: [{ id: 'one-card', label }] },
      REF,
    );
    expect(findViolations(message)).toEqual([]);
    expect(shownText(message.blocks)).toContain('…');
    expect(message.text).toContain(label);
  });

  it('is safe and valid whatever it asks and whatever was typed', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const question = { ...SAMPLE_QUESTIONS.en, text: `x${text}`, hint: text };
        const asked = questionView(question, REF);
        const answered = answeredQuestionView(question, text, phrasing);
        for (const message of [asked, answered]) {
          expect(findViolations(message)).toEqual([]);
          expect(liveParts(message)).toEqual([]);
        }
      }),
    );
  });
});
