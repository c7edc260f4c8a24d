import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findViolations } from '../../../src/blocks/find-violations.ts';
import { inertText } from '../../../src/blocks/inert-text.ts';
import type { DeskOutbound } from '../../../src/dialogue/outbound.ts';
import { deskView } from '../../../src/slack/views/desk-view.ts';
import { replyModalView } from '../../../src/slack/views/reply-modal-view.ts';
import { hostileText } from './hostile-text.ts';
import { liveParts } from './live-parts.ts';
import { sampleCase, sampleFacts } from './sample-case.ts';
import { shownText } from './shown-text.ts';

const { merchantName, channelLink, ...openCase } = sampleCase('zh');
const CONTEXT = { merchantName, channelLink, author: 'Li', openCase };
const EVERY_KIND: readonly DeskOutbound[] = [
  { to: 'desk', kind: 'case', facts: sampleFacts('zh') },
  { to: 'desk', kind: 'relay', text: '现在所有卡都不行了 <!channel>' },
  {
    to: 'desk',
    kind: 'confidential',
    topic: 'card-lost-or-stolen',
    reason: 'LOST',
    code: '41',
    scheme: 'ISO8583',
    meaning: 'The card has been reported lost.',
    steps: ['Give the neutral words only.', 'Have the shop stop running the card.'],
  },
  {
    to: 'desk',
    kind: 'confidential',
    topic: 'fraud-suspected',
    reason: 'fraud-suspected',
    code: null,
    scheme: null,
    meaning: '',
    steps: [],
  },
  { to: 'desk', kind: 'secrets-flag', masked: 1 },
  { to: 'desk', kind: 'secrets-flag', masked: 3 },
];

describe('what the desk gets', () => {
  it.each(EVERY_KIND)('$kind is a valid message to the desk, and looks like this', (outbound) => {
    const messages = deskView(outbound, CONTEXT);
    expect(messages).toMatchSnapshot();
    expect(messages.map(({ to }) => to)).toEqual(['desk']);
    for (const message of messages) expect(findViolations(message)).toEqual([]);
  });

  it('is no case before there is one', () => {
    expect(() =>
      deskView(
        { to: 'desk', kind: 'case', facts: sampleFacts('en') },
        { ...CONTEXT, openCase: null },
      ),
    ).toThrow('store the case first');
  });

  it('says so where a relayed message holds no words', () => {
    const [message] = deskView({ to: 'desk', kind: 'relay', text: ' ' }, CONTEXT);
    expect(shownText(message?.blocks)).toContain('nothing but files or hidden data');
  });

  it('is every word of a relayed message, safe and valid, whatever it holds', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const messages = deskView({ to: 'desk', kind: 'relay', text: `x${text}` }, CONTEXT);
        for (const message of messages) {
          expect(findViolations(message)).toEqual([]);
          expect(liveParts(message)).toEqual([]);
        }
        const said = messages.map(({ blocks }) =>
          shownText(blocks).replace(/^Li wrote( \(\d+\/\d+\))?/, ''),
        );
        expect(said.join('')).toBe(inertText(`x${text}`));
      }),
    );
  });

  it('is safe and valid whatever the merchant is called', () => {
    fc.assert(
      fc.property(hostileText, (name) => {
        const context = { merchantName: name, channelLink: name, author: name, openCase };
        for (const message of EVERY_KIND.flatMap((outbound) => deskView(outbound, context))) {
          expect(findViolations(message)).toEqual([]);
          expect(liveParts(message)).toEqual([]);
        }
      }),
    );
  });
});

describe('the window for a reply to a merchant', () => {
  const place = { merchantName, channelLink };
  const reply = { ref: openCase.ref, caseNumber: 12, ...place, topic: null, draft: '' };

  it('looks like this, and says where the reply goes', () => {
    expect(replyModalView(reply)).toMatchSnapshot();
    expect(shownText(replyModalView(reply))).toContain('Goes to: Corner Bakery · case 12');
  });

  it('is safe and valid whatever the merchant is called', () => {
    fc.assert(
      fc.property(hostileText, (name) => {
        const modal = replyModalView({ ...reply, merchantName: name, channelLink: name });
        expect(findViolations({ view: modal })).toEqual([]);
        expect(liveParts(modal)).toEqual([]);
      }),
    );
  });
});
