import type { DeskOutbound } from '../../dialogue/outbound.ts';
import type { CaseCard } from './case-card.ts';
import { caseCardView } from './case-card-view.ts';
import { caseRestView } from './case-rest-view.ts';
import { confidentialNoteView } from './confidential-note-view.ts';
import type { MerchantPlace } from './merchant-place.ts';
import type { DeskMessage } from './message.ts';
import { relayedMessageView } from './relayed-message-view.ts';
import { secretsFlagView } from './secrets-flag-view.ts';

/** What a desk view needs besides the outbound. */
export interface DeskContext extends MerchantPlace {
  /** the name of the merchant's person who wrote */
  readonly author: string;
  /** null where the conversation has no case */
  readonly openCase: Omit<CaseCard, 'facts' | keyof MerchantPlace> | null;
}

/**
 * How `outbound` looks in the internal channel: the first message, then those for its thread, which
 * exist only where the first has no room for everything. Throws where a case is not stored yet.
 */
export function deskView(outbound: DeskOutbound, context: DeskContext): readonly DeskMessage[] {
  switch (outbound.kind) {
    case 'case': {
      if (!context.openCase) {
        throw new Error('A case is shown to the desk before it is stored: store the case first.');
      }
      const { merchantName, channelLink } = context;
      const card = { ...context.openCase, merchantName, channelLink, facts: outbound.facts };
      return [caseCardView(card), ...caseRestView(card)];
    }
    case 'relay':
      return relayedMessageView({ author: context.author, text: outbound.text });
    case 'confidential':
      return [confidentialNoteView(context, outbound.topic, outbound.reason)];
    case 'secrets-flag':
      return [secretsFlagView(context, outbound.masked)];
  }
}
