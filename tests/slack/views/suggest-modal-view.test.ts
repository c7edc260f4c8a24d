import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findViolations } from '../../../src/blocks/find-violations.ts';
import { bestAnswers } from '../../../src/bot/best-answers.ts';
import {
  type SuggestModal,
  suggestModalView,
  suggestNoticeView,
} from '../../../src/slack/views/suggest-modal-view.ts';
import type { SuggestPlace } from '../../../src/slack/views/suggest-place.ts';
import { shippedBrain } from '../../brain.ts';
import { hostileText } from './hostile-text.ts';
import { liveParts } from './live-parts.ts';
import { shownText } from './shown-text.ts';

const brain = shippedBrain();
const HERE: SuggestPlace = {
  kind: 'here',
  ref: { conversation: 'C1:1700000000.000100', turn: '1700000000.000100' },
  channel: 'corner-bakery',
  author: 'Grace Lee',
  openCase: null,
};
const input = (words: string, change: Partial<SuggestModal> = {}): SuggestModal => ({
  ...bestAnswers(brain, words, null),
  sent: new Map(),
  place: HERE,
  notice: null,
  ...change,
});

describe('the window behind “Suggest answer”', () => {
  it.each([
    ['of a code', input('the screen says 51')],
    ['of a vague question', input('every card is declined since this morning')],
    ['of a confidential code', input('刷卡提示43')],
    ['of a code with several meanings', input('41')],
    ['of nothing', input('')],
    ['where the bot is not', input('code 91', { place: { kind: 'not-a-member' } })],
    ['in an archived channel', input('code 91', { place: { kind: 'archived' } })],
    ['in the desk’s channel', input('code 91', { place: { kind: 'desk' } })],
    [
      'with an open case, after an answer',
      input('code 91', {
        place: { ...HERE, openCase: { number: 7, link: 'https://slack.example/p1' } },
        sent: new Map([['system-maintenance', { by: 'Ana', at: 1_764_000_000_000 }]]),
        notice: 'Done, in case 7.',
      }),
    ],
  ])('%s: is valid', (_name, modal) => {
    const view = suggestModalView(modal);
    expect(findViolations({ view })).toEqual([]);
    expect(liveParts(view)).toEqual([]);
  });

  it('says where an answer goes before it is sent, and asks once more', () => {
    const view = suggestModalView(input('the screen says 51'));
    expect(shownText(view)).toContain('Goes to: #corner-bakery, in the thread of Grace Lee');
    expect(JSON.stringify(view)).toContain('"confirm":');
  });

  it('names no channel of a direct message, and no person whom Slack does not tell', () => {
    const place = { ...HERE, channel: null, author: null };
    const text = shownText(suggestModalView(input('code 51', { place })));
    expect(text).toContain('Goes to: this conversation, in the message’s thread');
  });

  it('says that nothing fits, or nothing well', () => {
    expect(shownText(suggestModalView(input('')))).toContain('No article fits this message.');
    const far = suggestModalView(input('every card is declined', { gap: true }));
    expect(shownText(far)).toContain('No article fits this message well. The nearest are:');
  });

  it('is valid where nothing is to be chosen any more', () => {
    const view = suggestNoticeView('This message is gone. Nothing was done.');
    expect(findViolations({ view })).toEqual([]);
    expect(JSON.stringify(view)).not.toContain('action_id');
  });

  it('is valid and inert whatever people write', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const place = { ...HERE, channel: text, author: text };
        const view = suggestModalView({ ...input('41'), question: text, notice: text, place });
        expect(findViolations({ view })).toEqual([]);
        expect(liveParts(view)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
