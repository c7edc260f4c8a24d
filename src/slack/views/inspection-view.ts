import type { KnownBlock } from '@slack/types';
import { shorten } from '../../blocks/fold.ts';
import type { AnswerCard } from '../../dialogue/answer-card.ts';
import type { CaseFacts } from '../../dialogue/case-facts.ts';
import type { Decision } from '../../dialogue/decision.ts';
import { answerBlocks } from './answer-blocks.ts';
import { caseFindings } from './case-findings.ts';
import { fallbackText } from './fallback-text.ts';
import type { DeskMessage } from './message.ts';
import { present } from './present.ts';
import { bold, paragraph, quote, richText, words } from './rich-text.ts';

/** What the desk makes of a text, for one agent who asked. */
export interface Inspection {
  readonly question: string;
  readonly decision: Decision;
  readonly facts: CaseFacts;
  /** the card that the merchant would get; null where the desk would not answer */
  readonly card: AnswerCard | null;
}

const QUESTION_LENGTH = 600;

const WOULD: Readonly<Record<Decision['kind'], string>> = {
  answer: 'The desk would answer',
  ask: 'The desk would ask back',
  escalate: 'The desk would hand this over',
  relay: 'A person has this',
  act: 'The desk would say a word',
  silent: 'The desk would keep silent',
};

/** As an answer to a slash command, which only who typed it sees. */
export function inspectionMessage(inspection: Inspection): DeskMessage {
  const title = titleOf(inspection.decision);
  return {
    to: 'desk',
    text: fallbackText(`${title}: ${inspection.card?.headline ?? inspection.question}`),
    blocks: blocks(inspection),
  };
}

function blocks({ question, decision, facts, card }: Inspection): KnownBlock[] {
  const asked = decision.kind === 'ask' ? ` (${decision.question})` : '';
  return [
    ...present<KnownBlock>([
      richText(quote(shorten(question, QUESTION_LENGTH))),
      richText(paragraph(bold(`${titleOf(decision)}${asked}`), words(` · ${decision.reason}`))),
    ]),
    ...(card ? answerBlocks(card, '') : []),
    ...caseFindings(facts),
  ];
}

function titleOf(decision: Decision): string {
  return WOULD[decision.kind];
}
