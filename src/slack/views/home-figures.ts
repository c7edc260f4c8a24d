import { shorten } from '../../blocks/fold.ts';
import { spokenDuration } from '../../learning/desk-report/duration.ts';
import type { DeskFigures } from '../../learning/figures/desk-figures.ts';
import { percent } from '../../learning/html.ts';
import { bold, paragraph, richText, words } from './rich-text.ts';

/** A case that is not in the desk's channel. */
export interface UndeliveredCase {
  readonly number: number;
  readonly reason: string;
  /** whether somebody who stands in for the channel has it */
  readonly reached: boolean;
}

const REASON_LENGTH = 200;

export function undeliveredLines(cases: readonly UndeliveredCase[]): readonly string[] {
  return cases.map(({ number, reason, reached }) => {
    const where = reached ? 'with who stands in' : 'with nobody';
    return `Case ${number} · ${where} · ${shorten(reason, REASON_LENGTH)}`;
  });
}

/** The week in one line. */
export function weekLine(week: DeskFigures) {
  const { questions, answered, deflected, deflection, handedOver, firstResponse } = week;
  const reply = firstResponse === null ? 'none yet' : spokenDuration(firstResponse.median);
  const facts = [
    `${questions} questions`,
    `${answered} answered`,
    `${deflected} deflected (${percent(deflection)})`,
    `${handedOver} handed over`,
    `median first reply ${reply}`,
  ];
  return richText(paragraph(bold('This week '), words(facts.join(' · '))));
}
