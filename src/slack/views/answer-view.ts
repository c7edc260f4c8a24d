import type { ActionsBlock } from '@slack/types';
import { shorten } from '../../blocks/fold.ts';
import { visibleCharacters } from '../../blocks/visible-characters.ts';
import type { AnswerCard } from '../../dialogue/answer-card.ts';
import { plainCard } from '../../dialogue/plain-text.ts';
import type { Language } from '../../knowledge/text.ts';
import { MERCHANT_ACTIONS } from './action-ids.ts';
import { answerBlocks } from './answer-blocks.ts';
import type { AnswerLabels } from './answer-labels.ts';
import { button } from './button.ts';
import type { ButtonRef } from './button-value.ts';
import { fallbackText } from './fallback-text.ts';
import { feedbackBlock } from './feedback-block.ts';
import { foldCard } from './fold-card.ts';
import type { MerchantMessage } from './message.ts';

/** How much one reads at a till, buttons included; Chinese says the same in half the characters. */
export const ANSWER_CHARACTERS: Readonly<Record<Language, number>> = {
  en: 900,
  zh: 450,
  'zh-Hant': 450,
};

/** How long the first line may be. */
export const FIRST_LINE_CHARACTERS: Readonly<Record<Language, number>> = {
  en: 80,
  zh: 40,
  'zh-Hant': 40,
};

/**
 * An answer as a message of at most eight blocks. What is too much for a till is left to the modal
 * behind the Details button, which is there only then; the fallback text holds the whole card.
 */
export function answerView(
  card: AnswerCard,
  labels: AnswerLabels,
  ref: ButtonRef,
): MerchantMessage {
  const titled = {
    ...card,
    headline: shorten(card.headline, FIRST_LINE_CHARACTERS[card.language]),
  };
  const layout = (shown: AnswerCard) => {
    const details = card.haveReady || card.handOverWhen || !sameCard(shown, card);
    return [
      ...answerBlocks(shown, moreSteps(shown.steps.length, card.steps.length, labels.moreSteps)),
      buttons(labels, ref, Boolean(details)),
      feedbackBlock(labels, ref),
    ];
  };
  const shown = foldCard(
    titled,
    (folded) => visibleCharacters(layout(folded)) <= ANSWER_CHARACTERS[card.language],
  );
  return { to: 'merchant', text: fallbackText(plainCard(card)), blocks: layout(shown) };
}

function sameCard(one: AnswerCard, other: AnswerCard): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Says which steps are behind the Details button: "Step 4-5: see Details". */
function moreSteps(shown: number, all: number, line: string): string {
  if (shown === all) return '';
  const range = shown + 1 === all ? `${all}` : `${shown + 1}-${all}`;
  return line.replace('{range}', range);
}

function buttons(labels: AnswerLabels, ref: ButtonRef, details: boolean): ActionsBlock {
  const value = { v: 1, ...ref } as const;
  return {
    type: 'actions',
    elements: [
      button(MERCHANT_ACTIONS.solved, labels.solved, value),
      button(MERCHANT_ACTIONS.stillFailing, labels.stillFailing, value),
      button(MERCHANT_ACTIONS.person, labels.person, value),
      ...(details ? [button(MERCHANT_ACTIONS.details, labels.details, value)] : []),
    ],
  };
}
