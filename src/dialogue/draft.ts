import type { Turn } from './respond.ts';
import { isKept, toPeople } from './to-people.ts';

/**
 * The turn as a draft: what the desk would say is left to its people, who may send it. The merchant
 * is told only that somebody has it, where they asked the desk by name (`mentioned`) or for a person.
 */
export function draft(turn: Turn, mentioned: boolean): Turn {
  const language = turn.conversation.language ?? 'en';
  switch (turn.decision.kind) {
    case 'relay':
    case 'silent':
      return turn;
    case 'act':
      return { ...turn, outbound: turn.outbound.filter(isKept) };
    case 'answer':
    case 'ask':
      return toPeople(turn, mentioned ? [{ to: 'merchant', kind: 'handed-over', language }] : []);
    case 'escalate':
      return toPeople(turn, [{ to: 'merchant', kind: 'handed-over', language }]);
  }
}
