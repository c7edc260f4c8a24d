import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findViolations } from '../../../src/blocks/find-violations.ts';
import { RESOLVE_OUTCOMES } from '../../../src/cases/outcome.ts';
import { REJECT_REASONS } from '../../../src/cases/suggestion-log.ts';
import { LANGUAGES } from '../../../src/knowledge/text.ts';
import { assignModalView } from '../../../src/slack/views/assign-modal-view.ts';
import {
  assignedNoteView,
  internalNoteView,
  reopenedNoteView,
} from '../../../src/slack/views/case-note-views.ts';
import { closingBlock, relatedBlock } from '../../../src/slack/views/case-surroundings.ts';
import { closedAnsweredView, closedView } from '../../../src/slack/views/closed-view.ts';
import { correctModalView } from '../../../src/slack/views/correct-modal-view.ts';
import { noteModalView } from '../../../src/slack/views/note-modal-view.ts';
import { rejectModalView } from '../../../src/slack/views/reject-modal-view.ts';
import { resolveModalView } from '../../../src/slack/views/resolve-modal-view.ts';
import { shippedBrain } from '../../brain.ts';
import { hostileText } from './hostile-text.ts';
import { liveParts } from './live-parts.ts';
import { phrasing } from './phrasing.ts';
import { shownText } from './shown-text.ts';

const { content } = shippedBrain().knowledge;
const conversation = 'C1:1700000000.000100';
const resolve = {
  ref: { conversation },
  caseNumber: 12,
  merchantName: 'corner-bakery',
  channelLink: null,
  leading: 'insufficient-funds',
  content,
};

describe('the windows of a case', () => {
  it.each([
    ['resolve', resolveModalView(resolve)],
    ['resolve without a leading cause', resolveModalView({ ...resolve, leading: null })],
    [
      'not this',
      rejectModalView({ conversation, caseNumber: 12, topic: 'input-error', title: 'A typo' }),
    ],
    ['assign', assignModalView(conversation, 12)],
    ['note', noteModalView(conversation, 12)],
    ['correct', correctModalView({ conversation, message: '1.2', title: 'A typo', content })],
  ])('%s: is valid', (_name, view) => {
    expect(findViolations({ view })).toEqual([]);
    expect(liveParts(view)).toEqual([]);
  });

  it('offer every outcome, every cause with the leading one picked, and every reason', () => {
    const window = JSON.stringify(resolveModalView(resolve));
    for (const value of [...RESOLVE_OUTCOMES, ...Object.keys(content.causes)]) {
      expect(window).toContain(`"value":"${value}"`);
    }
    expect(window).toContain('"initial_option"');
    expect(shownText(resolveModalView(resolve))).toContain('The merchant is told');
    const reasons = JSON.stringify(
      rejectModalView({ conversation, caseNumber: 1, topic: 'x', title: 'X' }),
    );
    for (const reason of REJECT_REASONS) expect(reasons).toContain(`"value":"${reason}"`);
  });

  it('are safe and valid whatever the merchant is called', () => {
    fc.assert(
      fc.property(hostileText, (merchantName) => {
        const view = resolveModalView({ ...resolve, merchantName, channelLink: merchantName });
        expect(findViolations({ view })).toEqual([]);
        expect(liveParts(view)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});

describe.each(LANGUAGES)('the closing message in %s', (language) => {
  it.each(RESOLVE_OUTCOMES)(
    'is valid for the outcome %s, before and after it is answered',
    (outcome) => {
      const ref = { conversation, caseNumber: 12 };
      const asked = closedView({ language, outcome }, ref, phrasing);
      const answers = [true, false].map((solved) =>
        closedAnsweredView({ language, outcome }, ref, phrasing, solved),
      );
      for (const message of [asked, ...answers]) {
        expect(findViolations(message)).toEqual([]);
        expect(liveParts(message)).toEqual([]);
      }
      expect(JSON.stringify(asked.blocks)).toContain('closing_yes');
      expect(JSON.stringify(answers)).not.toContain('closing_yes');
    },
  );
});

describe('what a case’s thread is told', () => {
  it('mentions only whom the store names', () => {
    expect(JSON.stringify(reopenedNoteView('U1'))).toContain('"user_id":"U1"');
    expect(JSON.stringify(reopenedNoteView(null))).not.toContain('user_id');
    expect(JSON.stringify(assignedNoteView('Ana', 'U2'))).toContain('"user_id":"U2"');
  });

  it('is safe and valid whatever is written', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        for (const message of internalNoteView(text, text)) {
          expect(findViolations(message)).toEqual([]);
          expect(liveParts(message)).toEqual([]);
        }
        const closing = closingBlock({ outcome: 'issuer', cause: text, note: text });
        const related = relatedBlock(
          Array.from({ length: 7 }, () => ({ caseNumber: 1, merchantName: text, link: text })),
        );
        const blocks = [closing, related].flatMap((block) => (block ? [block] : []));
        expect(findViolations({ text: 'x', blocks })).toEqual([]);
        expect(liveParts({ blocks })).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});
