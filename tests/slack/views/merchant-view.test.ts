import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findViolations } from '../../../src/blocks/find-violations.ts';
import type { MerchantOutbound } from '../../../src/dialogue/outbound.ts';
import { LANGUAGES, type Language } from '../../../src/knowledge/text.ts';
import { merchantView } from '../../../src/slack/views/merchant-view.ts';
import { sayView } from '../../../src/slack/views/say-view.ts';
import { hostileText } from './hostile-text.ts';
import { liveParts } from './live-parts.ts';
import { phrasing } from './phrasing.ts';
import { SAMPLE_CARDS } from './sample-cards.ts';
import { SAMPLE_QUESTIONS } from './sample-question.ts';

const CONTEXT = { ref: { conversation: 'C1:1700000000.000100' }, phrasing, caseNumber: 12 };

function everyKind(language: Language): readonly MerchantOutbound[] {
  return [
    { to: 'merchant', kind: 'answer', card: SAMPLE_CARDS[language] },
    { to: 'merchant', kind: 'question', question: SAMPLE_QUESTIONS[language] },
    { to: 'merchant', kind: 'say', text: phrasing('greeting', language) },
    { to: 'merchant', kind: 'handed-over', language },
    { to: 'merchant', kind: 'secrets-note', language },
  ];
}

describe.each(LANGUAGES)('what a merchant gets in %s', (language) => {
  it.each(everyKind(language))('$kind is a valid message to the merchant', (outbound) => {
    const rendering = merchantView(outbound, CONTEXT);
    if (rendering.kind !== 'message') throw new Error('expected a message');
    expect(rendering.message.to).toBe('merchant');
    expect(findViolations(rendering.message)).toEqual([]);
  });

  it('short messages look like this', () => {
    const short = everyKind(language).filter(
      ({ kind }) => kind !== 'answer' && kind !== 'question',
    );
    expect(short.map((outbound) => merchantView(outbound, CONTEXT))).toMatchSnapshot();
  });
});

describe('what a merchant gets', () => {
  it('is a reaction where that says enough', () => {
    expect(
      merchantView({ to: 'merchant', kind: 'react', emoji: 'white_check_mark' }, CONTEXT),
    ).toEqual({ kind: 'reaction', emoji: 'white_check_mark' });
  });

  it('never says that a case was passed on before there is one', () => {
    expect(() =>
      merchantView(
        { to: 'merchant', kind: 'handed-over', language: 'en' },
        { ...CONTEXT, caseNumber: null },
      ),
    ).toThrow('store the case first');
  });

  it('is safe and valid whatever a sentence holds', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const message = sayView(`x${text}`);
        expect(findViolations(message)).toEqual([]);
        expect(liveParts(message)).toEqual([]);
      }),
    );
  });
});
