import type { MerchantOutbound } from '../../dialogue/outbound.ts';
import { answerLabels } from './answer-labels.ts';
import { answerView } from './answer-view.ts';
import type { ButtonRef } from './button-value.ts';
import { type ClosedRef, closedView } from './closed-view.ts';
import { handOverNewsView } from './hand-over-news-view.ts';
import { handedOverView } from './handed-over-view.ts';
import type { MerchantMessage } from './message.ts';
import type { Phrasing } from './phrasing.ts';
import { questionView } from './question-view.ts';
import { sayView } from './say-view.ts';
import { secretsNoteView } from './secrets-note-view.ts';
import { silenceView } from './silence-view.ts';

/** What a merchant's view needs besides the outbound. */
export interface MerchantContext {
  readonly ref: ButtonRef;
  readonly phrasing: Phrasing;
  /** null where the conversation has no case */
  readonly caseNumber: number | null;
}

/** What is done in the merchant's thread: a message, or a reaction to theirs. */
export type MerchantRendering =
  | { readonly kind: 'message'; readonly message: MerchantMessage }
  | { readonly kind: 'reaction'; readonly emoji: string };

/** How `outbound` looks to the merchant. Throws where a hand-over has no case yet. */
export function merchantView(
  outbound: MerchantOutbound,
  context: MerchantContext,
): MerchantRendering {
  if (outbound.kind === 'react') return { kind: 'reaction', emoji: outbound.emoji };
  return { kind: 'message', message: message(outbound, context) };
}

function message(
  outbound: Exclude<MerchantOutbound, { kind: 'react' }>,
  { ref, phrasing, caseNumber }: MerchantContext,
): MerchantMessage {
  switch (outbound.kind) {
    case 'answer':
      return answerView(outbound.card, answerLabels(phrasing, outbound.card.language), ref);
    case 'question':
      return questionView(outbound.question, ref);
    case 'say':
      return sayView(outbound.text);
    case 'secrets-note':
      return secretsNoteView(outbound.language, phrasing);
    case 'incident-over':
      return sayView(phrasing('known-problem-over', outbound.language));
    case 'hand-over-news':
      return handOverNewsView(outbound.news, caseNumber ?? 0, outbound.language, phrasing);
    case 'closed':
      return closedView(outbound, closedRef(ref, caseNumber), phrasing);
    case 'close-notice':
    case 'closed-by-silence':
      return silenceView(outbound, caseNumber ?? 0, phrasing);
    case 'reopened':
      return sayView(phrasing('case-reopened', outbound.language, { case: String(caseNumber) }));
    case 'handed-over':
      if (caseNumber === null) {
        throw new Error(
          'A hand-over is announced before its case is stored: store the case first.',
        );
      }
      return handedOverView(caseNumber, outbound, phrasing);
  }
}

function closedRef({ conversation }: ButtonRef, caseNumber: number | null): ClosedRef {
  if (caseNumber === null) throw new Error('A case is announced as closed, and there is none.');
  return { conversation, caseNumber };
}
