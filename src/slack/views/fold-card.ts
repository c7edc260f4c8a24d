import { shorten } from '../../blocks/fold.ts';
import type { AnswerCard } from '../../dialogue/answer-card.ts';

/** `card`, or the fullest of its shorter versions that `fits`; the last of them where none does. */
export function foldCard(card: AnswerCard, fits: (card: AnswerCard) => boolean): AnswerCard {
  let shown = card;
  for (const shorter of versions(card)) {
    shown = shorter;
    if (fits(shown)) return shown;
  }
  return shown;
}

/**
 * Ever shorter versions. The last steps go first, then what the rest of the card says too, then the
 * ends of long texts. The verdict on a retry and the first step always stay.
 */
function* versions(card: AnswerCard): Generator<AnswerCard> {
  for (let count = card.steps.length; count > 1; count -= 1) {
    yield { ...card, steps: card.steps.slice(0, count) };
  }
  const firstStep = { ...card, steps: card.steps.slice(0, 1) };
  yield firstStep;
  const actorsGone = { ...firstStep, whoActs: '' };
  yield actorsGone;
  const noteGone = { ...actorsGone, note: null };
  yield noteGone;
  const remarkGone = { ...noteGone, retry: noteGone.retry && { ...noteGone.retry, text: null } };
  yield remarkGone;
  for (const length of [200, 150, 100, 60, 30, 12]) yield shortenTexts(remarkGone, length);
}

/** `card` with none of its texts longer than `length`. */
export function shortenTexts(card: AnswerCard, length: number): AnswerCard {
  const short = (text: string) => shorten(text, length);
  const shortOrNull = (text: string | null) => text && short(text);
  return {
    ...card,
    headline: short(card.headline),
    means: short(card.means),
    stepsTitle: short(card.stepsTitle),
    steps: card.steps.map((step) => ({ who: short(step.who), text: short(step.text) })),
    retry: card.retry && {
      ...card.retry,
      question: short(card.retry.question),
      label: short(card.retry.label),
      text: shortOrNull(card.retry.text),
    },
    sayTitle: short(card.sayTitle),
    say: shortOrNull(card.say),
    whoActs: short(card.whoActs),
    note: shortOrNull(card.note),
    haveReady: shortOrNull(card.haveReady),
    handOverWhen: shortOrNull(card.handOverWhen),
    source: short(card.source),
  };
}
