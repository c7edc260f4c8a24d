import type { MerchantOutbound, Outbound } from './outbound.ts';
import type { Turn } from './respond.ts';

/**
 * The turn with its answer left to people, as a case with suggestions. Of what the merchant would
 * have been told only that a secret is to be deleted is left, after `notice`.
 */
export function toPeople(turn: Turn, notice: readonly MerchantOutbound[]): Turn {
  return {
    ...turn,
    conversation: {
      ...turn.conversation,
      owner: 'person',
      spoken: true,
      adopted: true,
      pending: null,
      answered: null,
    },
    outbound: [...notice, ...turn.outbound.filter(isKept)],
    opens: turn.opens ?? turn.facts(),
  };
}

/** What is said whoever answers. */
export function isKept({ to, kind }: Outbound): boolean {
  return to === 'desk' || kind === 'secrets-note';
}
