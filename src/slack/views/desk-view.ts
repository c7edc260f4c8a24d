import type { DeskOutbound } from '../../dialogue/outbound.ts';
import type { CaseCard } from './case-card.ts';
import { caseCardView } from './case-card-view.ts';
import { assignedNoteView, internalNoteView, reopenedNoteView } from './case-note-views.ts';
import { caseRestView } from './case-rest-view.ts';
import { confidentialNoteView } from './confidential-note-view.ts';
import { filesView } from './files-view.ts';
import type { MerchantPlace } from './merchant-place.ts';
import type { DeskMessage } from './message.ts';
import { pressedNoteView } from './pressed-note-view.ts';
import { relayedMessageView } from './relayed-message-view.ts';
import { secretsFlagView } from './secrets-flag-view.ts';
import { troubleNoteView } from './trouble-note-view.ts';
import { unreadNoteView } from './unread-note-view.ts';

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
      return [confidentialNoteView(context, outbound)];
    case 'files':
      return [filesView(context.author, outbound.links)];
    case 'secrets-flag':
      return [secretsFlagView(context, outbound.masked)];
    case 'reopened':
      return [reopenedNoteView(outbound.assignee)];
    case 'assigned':
      return [assignedNoteView(context.author, outbound.assignee)];
    case 'note':
      return internalNoteView(context.author, outbound.text);
    case 'pressed':
      return [pressedNoteView(context.author, outbound)];
    case 'trouble':
      return [troubleNoteView(context, outbound.why)];
    case 'unread':
      return [unreadNoteView(context, outbound.count)];
  }
}
