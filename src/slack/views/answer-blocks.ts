import type { KnownBlock } from '@slack/types';
import type { AnswerCard } from '../../dialogue/answer-card.ts';
import { RETRY_MARKS } from '../../dialogue/plain-text.ts';
import type { Language } from '../../knowledge/text.ts';
import { present } from './present.ts';
import { bold, listOf, paragraph, preformatted, richText, words } from './rich-text.ts';
import { smallPrint } from './small-print.ts';

/** Between a doer and a step, and between a verdict and its remark, as each language writes it. */
const COLON: Readonly<Record<Language, string>> = { en: ': ', zh: '：', 'zh-Hant': '：' };
const DASH: Readonly<Record<Language, string>> = { en: ' - ', zh: '：', 'zh-Hant': '：' };

/**
 * The body of an answer, without its buttons: at most six blocks, the verdict on a retry among the
 * first two; before them the known problem, where there is one. `moreSteps` is a line below the steps
 * that says where the others are; empty for none.
 */
export function answerBlocks(card: AnswerCard, moreSteps: string): KnownBlock[] {
  return present<KnownBlock>([
    card.incident
      ? richText(paragraph(bold(`⚠️ ${card.incident.title}`), words(`\n${card.incident.text}`)))
      : null,
    richText(paragraph(bold(card.headline), words(card.means && `\n${card.means}`))),
    card.retry && retryBlock(card.retry, DASH[card.language]),
    card.steps.length > 0
      ? richText(
          paragraph(bold(card.stepsTitle)),
          listOf(
            'ordered',
            card.steps.map((step) => [
              ...bold(step.who),
              ...words(`${COLON[card.language]}${step.text}`),
            ]),
          ),
          paragraph(words(moreSteps)),
        )
      : null,
    card.say ? richText(paragraph(bold(card.sayTitle)), preformatted(card.say)) : null,
    card.note ? richText(paragraph(words(card.note))) : null,
    smallPrint([card.whoActs, card.source]),
  ]);
}

function retryBlock(retry: NonNullable<AnswerCard['retry']>, dash: string) {
  return richText(
    paragraph(
      words(`${retry.question} ${RETRY_MARKS[retry.verdict]} `),
      bold(retry.label),
      words(retry.text ? `${dash}${retry.text}` : ''),
    ),
  );
}
