import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findViolations } from '../../../src/blocks/find-violations.ts';
import { caseCardView } from '../../../src/slack/views/case-card-view.ts';
import { filesView } from '../../../src/slack/views/files-view.ts';
import { hostileText } from './hostile-text.ts';
import { liveParts } from './live-parts.ts';
import { sampleCase } from './sample-case.ts';
import { shownText } from './shown-text.ts';

const LINK = 'https://cedar.slack.com/files/U1/F1/screen.jpg';

describe('files of a merchant, for the desk', () => {
  it('are linked, not opened, with a word about card numbers', () => {
    const message = filesView('Grace', [LINK, LINK]);
    expect(message.text).toContain('Grace sent 2 files');
    expect(JSON.stringify(message.blocks)).toContain(LINK);
    expect(shownText(message.blocks)).toContain('full card number');
    expect(findViolations(message)).toEqual([]);
  });

  it('are valid and safe whoever sends them and whatever the links are', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const message = filesView(text, Array(30).fill(text));
        expect(findViolations(message)).toEqual([]);
        expect(liveParts(message)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('stand on the case card', () => {
    const card = sampleCase('en');
    const view = caseCardView({ ...card, facts: { ...card.facts, files: [LINK] } });
    expect(shownText(view.blocks)).toContain('Files, not opened by the bot');
    expect(JSON.stringify(view.blocks)).toContain(LINK);
    expect(findViolations(view)).toEqual([]);
  });
});
