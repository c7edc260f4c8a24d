import type { ActionsBlock, KnownBlock } from '@slack/types';
import type { ClosedNotice } from '../../dialogue/case-notices.ts';
import { CLOSING_ACTIONS } from './action-ids.ts';
import { button } from './button.ts';
import { fallbackText } from './fallback-text.ts';
import type { MerchantMessage } from './message.ts';
import type { Phrasing } from './phrasing.ts';
import { present } from './present.ts';
import { bold, paragraph, richText, words } from './rich-text.ts';

/** Where a closing question belongs. */
export interface ClosedRef {
  readonly conversation: string;
  readonly caseNumber: number;
}

/** Tells a merchant how their case was closed, and asks with two buttons whether it is solved. */
export function closedView(
  notice: Pick<ClosedNotice, 'language' | 'outcome'>,
  ref: ClosedRef,
  phrasing: Phrasing,
): MerchantMessage {
  const { language } = notice;
  const value = { v: 1, conversation: ref.conversation, case: ref.caseNumber } as const;
  const question = phrasing('did-it-solve', language);
  const buttons: ActionsBlock = {
    type: 'actions',
    elements: [
      button(CLOSING_ACTIONS.yes, phrasing('button-yes', language), value),
      button(CLOSING_ACTIONS.no, phrasing('button-still-failing', language), value),
    ],
  };
  return closed(notice, ref, phrasing, question, [buttons]);
}

/** The same once it was answered: thanks, or that it is open again, instead of the buttons. */
export function closedAnsweredView(
  notice: Pick<ClosedNotice, 'language' | 'outcome'>,
  ref: ClosedRef,
  phrasing: Phrasing,
  solved: boolean,
): MerchantMessage {
  const said = phrasing(solved ? 'solved-by-button' : 'button-still-failing', notice.language);
  return closed(notice, ref, phrasing, said, []);
}

function closed(
  { language, outcome }: Pick<ClosedNotice, 'language' | 'outcome'>,
  { caseNumber }: ClosedRef,
  phrasing: Phrasing,
  last: string,
  blocks: readonly KnownBlock[],
): MerchantMessage {
  const text = phrasing(`closed-${outcome}`, language, { case: String(caseNumber) });
  return {
    to: 'merchant',
    text: fallbackText(`${text}\n${last}`),
    blocks: present<KnownBlock>([richText(paragraph(words(`${text}\n`), bold(last))), ...blocks]),
  };
}
