import type { AskedQuestion } from '../../../src/dialogue/outbound.ts';
import type { Language } from '../../../src/knowledge/text.ts';

/** A question in each language. */
export const SAMPLE_QUESTIONS: Readonly<Record<Language, AskedQuestion>> = {
  en: {
    id: 'cards',
    language: 'en',
    text: 'Does it happen with one card or with all of them?',
    hint: 'Press one, or just type your answer.',
    options: [
      { id: 'one-card', label: 'One card' },
      { id: 'all-cards', label: 'All cards' },
      { id: 'not-sure', label: 'Not sure' },
    ],
  },
  zh: {
    id: 'cards',
    language: 'zh',
    text: '只有一张卡这样，还是所有卡都这样？',
    hint: '点一个，或直接打字回答。',
    options: [
      { id: 'one-card', label: '一张卡' },
      { id: 'all-cards', label: '所有卡' },
    ],
  },
  'zh-Hant': {
    id: 'cards',
    language: 'zh-Hant',
    text: '只有一張卡這樣，還是所有卡都這樣？',
    hint: '點一個，或直接打字回答。',
    options: [
      { id: 'one-card', label: '一張卡' },
      { id: 'all-cards', label: '所有卡' },
    ],
  },
};
