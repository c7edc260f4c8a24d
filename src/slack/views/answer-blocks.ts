import type { KnownBlock } from '@slack/types';
import type { AnswerCard } from '../../dialogue/answer-card.ts';
import { RETRY_MARKS } from '../../dialogue/plain-text.ts';
import { present } from './present.ts';
import { bold, listOf, paragraph, preformatted, richText, words } from './rich-text.ts';
import { smallPrint } from './small-print.ts';

/**
 * The body of an answer, without its buttons: at most six blocks, the verdict on a retry among the
 * first two. `moreSteps` is a line below the steps that says where the others are; empty for none.
 */
export function answerBlocks(card: AnswerCard, moreSteps: string): KnownBlock[] {
  return present<KnownBlock>([
    richText(paragraph(bold(card.headline), words(card.means && `\n${card.means}`))),
    card.retry && retryBlock(card.retry),
    card.steps.length > 0
      ? richText(
          paragraph(bold(card.stepsTitle)),
          listOf('ordered', card.steps.map(stepLine)),
          paragraph(words(moreSteps)),
        )
      : null,
    card.say ? richText(paragraph(bold(card.sayTitle)), preformatted(card.say)) : null,
    card.note ? richText(paragraph(words(card.note))) : null,
    smallPrint([card.whoActs, card.source]),
  ]);
}

function retryBlock(retry: NonNullable<AnswerCard['retry']>) {
  return richText(
    paragraph(
      words(`${retry.question} ${RETRY_MARKS[retry.verdict]} `),
      bold(retry.label),
      words(retry.text ? ` - ${retry.text}` : ''),
    ),
  );
}

function stepLine(step: AnswerCard['steps'][number]) {
  return [...bold(step.who), ...words(`: ${step.text}`)];
}
