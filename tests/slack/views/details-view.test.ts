import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findViolations } from '../../../src/blocks/find-violations.ts';
import { LANGUAGES } from '../../../src/knowledge/text.ts';
import { detailsView } from '../../../src/slack/views/details-view.ts';
import { hostileText } from './hostile-text.ts';
import { liveParts } from './live-parts.ts';
import { phrasing } from './phrasing.ts';
import { fullestCard, SAMPLE_CARDS } from './sample-cards.ts';
import { shownText } from './shown-text.ts';

describe.each(LANGUAGES)('the details in %s', (language) => {
  const title = phrasing('button-details', language);

  it('look like this', () => {
    const card = { ...SAMPLE_CARDS[language], haveReady: 'A, B', handOverWhen: 'C' };
    expect(detailsView(card, title)).toMatchSnapshot();
  });

  it('hold everything, however long the article is', () => {
    const card = fullestCard(SAMPLE_CARDS[language]);
    const modal = detailsView(card, title);
    expect(findViolations({ view: modal })).toEqual([]);
    const shown = shownText(modal);
    for (const text of [card.means, card.say, card.note, card.haveReady, card.handOverWhen]) {
      expect(shown).toContain(text);
    }
    for (const step of card.steps) expect(shown).toContain(step.text);
  });
});

describe('the details', () => {
  it('are safe and valid whatever the card holds', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const card = {
          ...SAMPLE_CARDS.en,
          means: text,
          steps: [{ who: text, text }],
          say: text,
          note: text,
          haveReady: text,
          handOverWhen: text,
        };
        const modal = detailsView(card, 'Details');
        expect(findViolations({ view: modal })).toEqual([]);
        expect(liveParts(modal)).toEqual([]);
      }),
    );
  });
});
