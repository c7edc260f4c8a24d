import type { Brain } from '../brain.ts';
import { type Conversation, newConversation } from '../dialogue/conversation.ts';
import type { Turn } from '../dialogue/respond.ts';
import { type Said, takeTurn } from '../turn.ts';

/** A turn, and the number of the case that it opens. */
export interface SessionTurn {
  readonly turn: Turn;
  /** counted from 1 in each session; null where no case is opened */
  readonly caseNumber: number | null;
}

/** Conversations that live as long as the process, each with one external merchant. */
export interface Session {
  hear(conversation: string, said: Said): SessionTurn;
}

export function createSession(brain: Brain): Session {
  const conversations = new Map<string, Conversation>();
  let cases = 0;
  return {
    hear(id, said) {
      const before = conversations.get(id) ?? newConversation(id, 'merchant', null);
      const turn = takeTurn(brain, before, said);
      conversations.set(id, turn.conversation);
      if (turn.opens) cases += 1;
      return { turn, caseNumber: turn.opens ? cases : null };
    },
  };
}
