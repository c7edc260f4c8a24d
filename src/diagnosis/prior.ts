import { TOPIC } from '../knowledge/topic.ts';

/** What the classifier holds possible; confidences need not sum to one. */
export interface PriorTopic {
  readonly topic: string;
  /** 0..1 */
  readonly confidence: number;
}

/**
 * How often each cause turns up at a till, relative to one: a weak prior for a message that says
 * nothing. Funds, generic declines and limits lead published decline statistics; the factor stays
 * small, since the desk's merchants write about what they cannot explain themselves.
 */
const BASE_RATE: Partial<Readonly<Record<string, number>>> = {
  'insufficient-funds': 3,
  'issuer-declined': 3,
  'network-connection': 2,
  'card-invalid': 2,
  'amount-over-limit': 2,
  'contactless-declined': 2,
  'system-maintenance': 1.5,
  'terminal-not-signed-in': 1.5,
  'card-reader-fault': 1.5,
  'input-error': 1.5,
};

/** What is always left for causes that the classifier did not think of. */
const LEAST_LEFT = 0.05;

/**
 * P(cause) before any observation, summing to one. The mass that `ranking` leaves free, and that
 * which it gives to a decline without a stated cause, spreads over all causes by the base rate;
 * topics that are no cause (guides, acts) are passed over. The unspecified decline itself gets
 * nothing: it is the lack of a cause.
 */
export function priorOver(
  causes: readonly string[],
  ranking: readonly PriorTopic[],
): ReadonlyMap<string, number> {
  const named = ranking.filter(
    ({ topic }) => causes.includes(topic) && topic !== TOPIC.unspecified,
  );
  const claimed = sumOf(named);
  const unclear = sumOf(ranking.filter(({ topic }) => topic === TOPIC.unspecified));
  const share = Math.min(claimed / Math.max(claimed + unclear, 1), 1 - LEAST_LEFT);
  const base = causes.reduce((sum, cause) => sum + baseRate(cause), 0);
  const given = new Map(named.map(({ topic, confidence }) => [topic, confidence]));
  return new Map(
    causes.map((cause) => {
      const own = claimed > 0 ? ((given.get(cause) ?? 0) / claimed) * share : 0;
      return [cause, own + ((1 - share) * baseRate(cause)) / base];
    }),
  );
}

function sumOf(topics: readonly PriorTopic[]): number {
  return topics.reduce((sum, { confidence }) => sum + confidence, 0);
}

function baseRate(cause: string): number {
  return cause === TOPIC.unspecified ? 0 : (BASE_RATE[cause] ?? 1);
}
