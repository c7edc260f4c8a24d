import type { AnswerCard } from '../../../src/dialogue/answer-card.ts';
import type { Language } from '../../../src/knowledge/text.ts';

const en: AnswerCard = {
  article: 'insufficient-funds',
  language: 'en',
  headline: 'Not enough money on the card',
  means: 'The bank found too little money for this amount. Your terminal is fine.',
  stepsTitle: 'What to do now',
  steps: [
    { who: 'You', text: 'Offer another card or cash.' },
    { who: 'Customer', text: 'Look into the bank’s app.' },
  ],
  retry: {
    verdict: 'other-card',
    question: 'May I run it again?',
    label: 'Other card',
    text: 'This card only after money was put in.',
  },
  sayTitle: 'Say to the customer',
  say: '“This card can’t be used here. Would you like to try another one?”',
  whoActs: 'Who acts: You, Customer',
  note: null,
  haveReady: null,
  handOverWhen: null,
  source: 'Source: insufficient-funds · reviewed 2026-11-22',
};

const zh: AnswerCard = {
  ...en,
  language: 'zh',
  headline: '卡内余额不足',
  means: '发卡行认为余额不够付这一笔，机器没有问题。',
  stepsTitle: '现在怎么做',
  steps: [
    { who: '您', text: '请顾客换卡或付现金。' },
    { who: '顾客', text: '在手机银行查看余额。' },
  ],
  retry: {
    verdict: 'other-card',
    question: '能再刷一次吗？',
    label: '换一张卡',
    text: '存入款项后才可再用这张卡。',
  },
  sayTitle: '可以对顾客说',
  say: '“这张卡暂时付不了，您可以换一张吗？”',
  whoActs: '由谁处理：您、顾客',
  source: '来源：insufficient-funds · 复核于 2026-11-22',
};

const zhHant: AnswerCard = {
  ...zh,
  language: 'zh-Hant',
  headline: '卡內餘額不足',
  means: '發卡行認為餘額不夠付這一筆，機器沒有問題。',
  stepsTitle: '現在怎麼做',
  steps: [
    { who: '您', text: '請顧客換卡或付現金。' },
    { who: '顧客', text: '在手機銀行查看餘額。' },
  ],
  retry: {
    verdict: 'other-card',
    question: '能再刷一次嗎？',
    label: '換一張卡',
    text: '存入款項後才可再用這張卡。',
  },
  sayTitle: '可以對顧客說',
  say: '「這張卡暫時付不了，您可以換一張嗎？」',
  whoActs: '由誰處理：您、顧客',
  source: '來源：insufficient-funds · 覆核於 2026-11-22',
};

/** A short answer in each language. */
export const SAMPLE_CARDS: Readonly<Record<Language, AnswerCard>> = { en, zh, 'zh-Hant': zhHant };

/** `card` as long as an article may be in every text. */
export function fullestCard(card: AnswerCard): AnswerCard {
  const chinese = card.language !== 'en';
  const size = (english: number) =>
    chinese ? '字'.repeat(english / 2) : 'word '.repeat(english / 5);
  return {
    ...card,
    headline: size(80),
    means: size(240),
    steps: Array.from({ length: 5 }, () => ({ who: size(20), text: size(220) })),
    retry: card.retry && { ...card.retry, text: size(150) },
    say: size(200),
    note: size(180),
    whoActs: size(80),
    haveReady: size(200),
    handOverWhen: size(180),
  };
}
