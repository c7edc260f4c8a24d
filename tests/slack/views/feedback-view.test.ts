import { describe, expect, it } from 'vitest';
import { findViolations } from '../../../src/blocks/find-violations.ts';
import { LANGUAGES } from '../../../src/knowledge/text.ts';
import { answerLabels } from '../../../src/slack/views/answer-labels.ts';
import { feedbackBlock } from '../../../src/slack/views/feedback-block.ts';
import { feedbackView } from '../../../src/slack/views/feedback-view.ts';
import { phrasing } from './phrasing.ts';

const ref = { conversation: 'C1:1764000000.000100', turn: '1764000000.000100' };
const long = 'x'.repeat(400);

describe.each(LANGUAGES)('feedback in %s', (language) => {
  it('is Slack’s own two thumbs in a block of their own', () => {
    const block = feedbackBlock(answerLabels(phrasing, language), ref);
    expect(findViolations({ text: 'x', blocks: [block] })).toEqual([]);
    expect(block.elements).toEqual([
      {
        type: 'feedback_buttons',
        action_id: 'feedback',
        positive_button: expect.objectContaining({ value: expect.stringContaining('"helpful"') }),
        negative_button: expect.objectContaining({
          value: expect.stringContaining('"not-helpful"'),
        }),
      },
    ]);
  });

  it('asks for one reason out of four, in that language, and is valid', () => {
    const view = feedbackView(language, phrasing, ref);
    expect(findViolations({ view })).toEqual([]);
    expect(view).toMatchSnapshot();
  });
});

describe('feedback with labels over every limit', () => {
  it('stays valid', () => {
    const block = feedbackBlock({ helpful: long, notHelpful: long }, ref);
    expect(findViolations({ text: 'x', blocks: [block] })).toEqual([]);
    expect(findViolations({ view: feedbackView('en', () => long, ref) })).toEqual([]);
  });
});
