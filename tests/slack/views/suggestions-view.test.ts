import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findViolations } from '../../../src/blocks/find-violations.ts';
import { agentCardView } from '../../../src/slack/views/agent-card-view.ts';
import { replyModalView } from '../../../src/slack/views/reply-modal-view.ts';
import { suggestionsView } from '../../../src/slack/views/suggestions-view.ts';
import { hostileText } from './hostile-text.ts';
import { SAMPLE_CARDS } from './sample-cards.ts';
import { shownText } from './shown-text.ts';

const suggestion = (topic: string) => ({
  topic,
  title: 'Amount over a limit',
  confidence: 0.614,
  card: SAMPLE_CARDS.zh,
  translation: SAMPLE_CARDS.en,
  fate: null,
});
const input = {
  ref: { conversation: 'C1:1.2' },
  caseNumber: 7,
  merchantName: 'lucky-noodles',
  gap: false,
  suggestions: ['amount-over-limit', 'insufficient-funds', 'card-invalid'].map(suggestion),
};

describe('suggested answers', () => {
  it('show the answer in both languages, how likely it is, and three things to do', () => {
    const message = suggestionsView(input);
    expect(findViolations(message)).toEqual([]);
    expect(message).toMatchSnapshot();
    const text = shownText(message.blocks);
    expect(text).toContain('61 %');
    expect(text).toContain(SAMPLE_CARDS.zh.headline);
    expect(text).toContain(`In English: ${SAMPLE_CARDS.en.headline}`);
  });

  it('say before sending who is going to read it', () => {
    expect(JSON.stringify(suggestionsView(input).blocks)).toContain(
      'Everyone in #lucky-noodles can read it.',
    );
  });

  it('leave the translation out where the merchant reads English', () => {
    const [one] = input.suggestions;
    const english = { ...input, suggestions: one ? [{ ...one, translation: null }] : [] };
    expect(shownText(suggestionsView(english).blocks)).not.toContain('In English');
  });

  it('name the gap where nothing fits', () => {
    const message = suggestionsView({ ...input, gap: true, suggestions: [] });
    expect(findViolations(message)).toEqual([]);
    expect(message.text).toContain('Knowledge gap');
  });

  it('name the gap where nothing fits well, above the nearest answers', () => {
    const message = suggestionsView({ ...input, gap: true });
    expect(findViolations(message)).toEqual([]);
    expect(shownText(message.blocks)).toContain('no article fits this question well');
    expect(JSON.stringify(message.blocks)).toContain('send_suggestion');
  });

  it('say what became of them where the buttons were', () => {
    const [one, two, three] = input.suggestions;
    if (!one || !two || !three) throw new Error('The sample has fewer suggestions.');
    const sent = { ...one, fate: { kind: 'sent', by: 'Ana', at: 1_700_000_000_000 } } as const;
    const turned = { ...two, fate: { kind: 'rejected', by: 'Ben', reason: 'other' } } as const;
    const message = suggestionsView({ ...input, suggestions: [sent, turned, three] });
    expect(findViolations(message)).toEqual([]);
    expect(shownText(message.blocks)).toContain('Sent by Ana');
    expect(shownText(message.blocks)).toContain('Not this, says Ben: Something else');
    expect(JSON.stringify(message.blocks).match(/"action_id":"send_suggestion"/g)?.length).toBe(1);
  });

  it('start the reply where an agent edits one', () => {
    const modal = replyModalView({
      ...input,
      channelLink: null,
      topic: 'card-invalid',
      draft: 'a draft'.repeat(1000),
    });
    expect(findViolations({ view: modal })).toEqual([]);
    expect(JSON.stringify(modal)).toContain('"initial_value":"a draft');
  });
});

describe('an answer that an agent chose', () => {
  it("carries the agent's name as text and no buttons", () => {
    const message = agentCardView('Ana Lima', SAMPLE_CARDS.zh);
    expect(findViolations(message)).toEqual([]);
    expect(shownText(message.blocks)).toContain('Ana Lima:');
    expect(message.blocks.some((block) => block.type === 'actions')).toBe(false);
  });

  it('is safe and valid whatever the agent is called', () => {
    fc.assert(
      fc.property(hostileText, (name) => {
        expect(findViolations(agentCardView(name, SAMPLE_CARDS.en))).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});
