import type { MerchantOutbound, Outbound } from './outbound.ts';
import type { Turn } from './respond.ts';

/**
 * The turn as a draft: what the desk would say is left to its people, as a case with suggestions.
 * The merchant is told only of what concerns them alone: that somebody has it, where they asked the
 * desk by name (`mentioned`) or for a person, and that a secret is to be deleted.
 */
export function draft(turn: Turn, mentioned: boolean): Turn {
  switch (turn.decision.kind) {
    case 'relay':
    case 'silent':
      return turn;
    case 'act':
      return { ...turn, outbound: turn.outbound.filter(staysInDraft) };
    case 'answer':
    case 'ask':
    case 'escalate':
      return toPeople(turn, mentioned || turn.decision.kind === 'escalate');
  }
}

function toPeople(turn: Turn, tell: boolean): Turn {
  const { conversation } = turn;
  const language = conversation.language ?? 'en';
  const handedOver: MerchantOutbound = { to: 'merchant', kind: 'handed-over', language };
  return {
    ...turn,
    conversation: {
      ...conversation,
      owner: 'person',
      spoken: true,
      adopted: true,
      pending: null,
      answered: null,
    },
    outbound: [...(tell ? [handedOver] : []), ...turn.outbound.filter(staysInDraft)],
    opens: turn.opens ?? turn.facts(),
  };
}

function staysInDraft({ to, kind }: Outbound): boolean {
  return to === 'desk' || kind === 'secrets-note';
}
