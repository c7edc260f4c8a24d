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
 * Ever shorter versions. Who acts goes first, since every step names its doer; then the last steps,
 * then remarks, then the ends of long texts. The verdict on a retry and the first step always stay.
 */
function* versions(card: AnswerCard): Generator<AnswerCard> {
  yield card;
  const actorsGone = { ...card, whoActs: '' };
  yield actorsGone;
  for (let count = card.steps.length - 1; count > 0; count -= 1) {
    yield { ...actorsGone, steps: card.steps.slice(0, count) };
  }
  const noteGone = { ...actorsGone, steps: card.steps.slice(0, 1), note: null };
  yield noteGone;
  const remarkGone = { ...noteGone, retry: card.retry && { ...card.retry, text: null } };
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
