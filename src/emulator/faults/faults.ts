import type { SocketHub } from '../delivery/socket-hub.ts';
import type { CallFaults, FaultScope } from './call-faults.ts';
import type { DeliveryFaults } from './delivery-faults.ts';

/** What a test can let go wrong. */
export interface Faults {
  /** 429; `retryAfter` in seconds (1 where it is left out), null for a 429 without the header. */
  readonly rateLimit: (scope?: FaultScope & { readonly retryAfter?: number | null }) => void;
  /** An HTTP status in place of the answer, 500 where none is named; nothing is carried out. */
  readonly serverError: (scope?: FaultScope & { readonly status?: number }) => void;
  /** A refusal with this Slack error, as `token_revoked`; nothing is carried out. */
  readonly refuse: (error: string, scope?: FaultScope) => void;
  /** The call is carried out and its answer lost: the connection is cut, or hangs until the client gives up. */
  readonly loseAnswer: (scope?: FaultScope & { readonly how?: 'cut' | 'hang' }) => void;
  /** The next events arrive twice, with the same event_id. */
  readonly duplicateEvents: (times: number) => void;
  /** The next `count` events arrive latest first. */
  readonly reorderEvents: (count: number) => void;
  /** The next acknowledgements are lost, so that Slack sends again. */
  readonly loseAcks: (times: number) => void;
  /** Cuts every Socket Mode connection without a word. */
  readonly dropSockets: () => void;
  /** Asks every Socket Mode connection to come back, as Slack does every few hours. */
  readonly refreshSockets: (reason?: 'refresh_requested' | 'warning' | 'link_disabled') => void;
  /** Ends all faults of the Web API. */
  readonly clear: () => void;
}

/** The faults of one stand-in. */
export function createFaults(
  calls: CallFaults,
  deliveries: DeliveryFaults,
  hub: SocketHub,
): Faults {
  return {
    rateLimit({ retryAfter = 1, ...scope } = {}) {
      calls.add({ kind: 'rate-limit', retryAfter }, scope);
    },
    serverError({ status = 500, ...scope } = {}) {
      calls.add({ kind: 'status', status }, scope);
    },
    refuse: (error, scope = {}) => calls.add({ kind: 'error', error }, scope),
    loseAnswer({ how = 'cut', ...scope } = {}) {
      calls.add({ kind: 'lost-answer', how }, scope);
    },
    duplicateEvents: deliveries.duplicate,
    reorderEvents: deliveries.reorder,
    loseAcks: deliveries.loseAcks,
    dropSockets: hub.drop,
    refreshSockets: (reason = 'refresh_requested') => hub.refresh(reason),
    clear: calls.clear,
  };
}
