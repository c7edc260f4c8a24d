import type { CaseFacts } from '../../../src/dialogue/case-facts.ts';
import type { Language } from '../../../src/knowledge/text.ts';
import type { CaseCard } from '../../../src/slack/views/case-card.ts';

const QUESTIONS: Readonly<Record<Language, string>> = {
  en: 'Code 51 again, third customer today. Is it us?',
  zh: '又是 51，今天第三个顾客了，是我们机器的问题吗？',
  'zh-Hant': '又是 51，今天第三個顧客了，是我們機器的問題嗎？',
};

/** What the desk knows of a case in `language`. */
export function sampleFacts(language: Language): CaseFacts {
  return {
    topic: 'insufficient-funds',
    reason: 'asked-for-person',
    language,
    question: QUESTIONS[language],
    facts: [
      { name: 'cards', value: 'all-cards' },
      { name: 'amount', value: 'EUR 89.00' },
    ],
    decoded: null,
    files: [],
    codes: [{ code: '51', scheme: 'ISO8583', meaning: 'Not sufficient funds' }],
    suspects: [
      {
        topic: 'insufficient-funds',
        title: 'Not enough money on the card',
        confidence: 0.724,
        speaksFor: ['code 51', 'third customer'],
        speaksAgainst: ['cards: all-cards'],
      },
      {
        topic: 'network-connection',
        title: 'No connection to the bank',
        confidence: 0.11,
        speaksFor: [],
        speaksAgainst: [],
      },
    ],
    masked: true,
    version: 'content-1 model-1',
  };
}

/** A case card in `language`. */
export function sampleCase(language: Language): CaseCard {
  return {
    ref: { conversation: 'C1:1700000000.000100', turn: 't1' },
    caseNumber: 12,
    status: 'open',
    assignee: null,
    merchantName: 'Corner Bakery',
    channelLink: 'https://example.slack.com/archives/C1/p1700000000000100',
    facts: sampleFacts(language),
    transcript: [
      { at: 1, who: 'merchant', text: QUESTIONS[language] },
      { at: 2, who: 'bot', text: 'Does it happen with one card or with all of them?' },
      { at: 3, who: 'merchant', text: 'all' },
    ],
    createdAt: 1_700_000_000_000,
    closing: null,
    related: [],
    due: {
      firstResponse: 1_700_001_800_000,
      resolve: 1_700_028_800_000,
      now: 1_700_000_000_000,
    },
  };
}
