import { describe, expect, it } from 'vitest';
import { shownText } from '../../src/cli/shown-text.ts';
import { newConversation } from '../../src/dialogue/conversation.ts';
import { LANGUAGES, type Language } from '../../src/knowledge/text.ts';
import { type Said, takeTurn } from '../../src/turn.ts';
import { shippedBrain } from '../brain.ts';
import { confidentialCodes } from './confidential-codes.ts';

const brain = shippedBrain();
const { content } = brain.knowledge;
const confidential = confidentialCodes(content);

/** What is said in a new conversation of a merchant with `provider`, in `language`. */
function hears(said: Said, language: Language, provider: string | null) {
  const before = { ...newConversation('c', 'merchant', provider), language };
  const turn = takeTurn(brain, before, said);
  return { turn, text: shownText(content, { turn, caseNumber: 1 }) ?? '' };
}

const typed = (text: string): Said => ({ kind: 'text', text, masked: 0, mentioned: true });
const told = (code: string): Said => ({
  kind: 'choice',
  question: 'code',
  option: code,
  value: code,
});

/** The card of a decline for which the bank gives no reason, and which names no code. */
const NEUTRAL: Readonly<Record<Language, string>> = {
  en: hears(typed('the screen says do not honor'), 'en', null).text,
  zh: hears(typed('屏幕提示 do not honor'), 'zh', null).text,
  'zh-Hant': hears(typed('螢幕顯示 do not honor'), 'zh-Hant', null).text,
};
const CODE_PLACE: Readonly<Record<Language, (code: string) => string>> = {
  en: (code) => `Code ${code}: `,
  zh: (code) => `代码 ${code}：`,
  'zh-Hant': (code) => `代碼 ${code}：`,
};

describe.each(LANGUAGES)('a confidential code in %s', (language) => {
  it.each(confidential)('$scheme $code reads as a decline without a reason', (row) => {
    const { turn, text } = hears(told(row.code), language, row.scheme);
    expect(turn.decision).toMatchObject({ kind: 'answer', reason: 'code' });
    expect(text.toLowerCase()).toContain(row.code.toLowerCase());
    const place = CODE_PLACE[language](row.code).toLowerCase();
    expect(text.toLowerCase().replace(place, '')).toBe(NEUTRAL[language].toLowerCase());
  });
});

describe.each(['41', '43', '04', '59', '34'])('code %s in a text', (code) => {
  it('gets the neutral card or a question, never the reason', () => {
    const { turn, text } = hears(typed(`the terminal shows code ${code}`), 'en', null);
    expect(['answer', 'ask']).toContain(turn.decision.kind);
    expect(text).not.toMatch(/lost|stolen|fraud|pick.?up|block list|security/i);
    if (turn.decision.kind === 'answer') {
      expect(text.replace(`Code ${code}: `, '')).toBe(NEUTRAL.en);
    }
  });

  it('is told to our own people with its reason where it has one', () => {
    const { turn } = hears(typed(`the terminal shows code ${code}`), 'en', 'UnionPay');
    const notes = turn.outbound.filter(({ kind }) => kind === 'confidential');
    expect(notes.length).toBe(turn.decision.kind === 'answer' ? 1 : 0);
  });
});
