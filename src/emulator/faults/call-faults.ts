/** What a Web API call runs into in place of its answer. */
export type CallFault =
  /** 429, with Retry-After in seconds; without the header where `retryAfter` is null. */
  | { readonly kind: 'rate-limit'; readonly retryAfter: number | null }
  | { readonly kind: 'status'; readonly status: number }
  /** The call is refused with this Slack error, as `internal_error` or `token_revoked`. */
  | { readonly kind: 'error'; readonly error: string }
  /** The call is carried out, but its answer never comes: the connection is cut, or just hangs. */
  | { readonly kind: 'lost-answer'; readonly how: 'cut' | 'hang' };

/** Which calls meet a fault, and how many of them. */
export interface FaultScope {
  /** Only this method; every method where it is left out. */
  readonly method?: string;
  /** How many calls; 1 where it is left out. */
  readonly times?: number;
}

/** The faults of the Web API. */
export interface CallFaults {
  readonly add: (fault: CallFault, scope: FaultScope) => void;
  /** The fault that a call of `method` meets now, if any; counts down. */
  readonly take: (method: string) => CallFault | undefined;
  readonly clear: () => void;
}

/** Faults that stay away until they are asked for; the one added first is met first. */
export function createCallFaults(): CallFaults {
  let planned: readonly { fault: CallFault; method: string | undefined; left: number }[] = [];
  return {
    add(fault, { method, times = 1 }) {
      planned = [...planned, { fault, method, left: times }];
    },
    take(method) {
      const met = planned.find((plan) => plan.method === undefined || plan.method === method);
      if (met === undefined) return undefined;
      planned = planned
        .map((plan) => (plan === met ? { ...plan, left: plan.left - 1 } : plan))
        .filter((plan) => plan.left > 0);
      return met.fault;
    },
    clear() {
      planned = [];
    },
  };
}
