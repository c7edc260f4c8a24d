import { z } from 'zod';

/** A sender who sends more than any person or workspace can mean to. */
export class TooManyError extends Error {
  constructor(who: string) {
    super(`${who} sends too much at once. What is refused now is sent again by Slack.`);
    this.name = 'TooManyError';
  }
}

/** Far above what people do, so that only a machine that runs wild is slowed: at once, and per second. */
const LIMITS = {
  user: { atOnce: 3000, perSecond: 100 },
  team: { atOnce: 30_000, perSecond: 1000 },
} as const;
type Kind = keyof typeof LIMITS;

/** How many senders are remembered; a full memory is emptied, which forgives everybody. */
const REMEMBERED = 20_000;

const id = z.string().optional();
const party = z.object({ id }).optional();
const sent = z.object({
  team_id: id,
  user_id: id,
  team: party,
  user: party,
  event: z.object({ user: id.catch(undefined) }).optional(),
});

/** Counts what each user and each workspace sends. */
export interface RateLimit {
  /** Throws `TooManyError` where the sender of a verified payload has sent too much lately. */
  count(body: unknown): void;
}

interface Bucket {
  readonly left: number;
  readonly at: number;
}

/** A bucket of tokens for each user and workspace, filled again as time goes by. */
export function createRateLimit(now: () => number): RateLimit {
  const buckets = new Map<string, Bucket>();

  function take(kind: Kind, sender: string): void {
    const { atOnce, perSecond } = LIMITS[kind];
    const key = `${kind} ${sender}`;
    const { left, at } = buckets.get(key) ?? { left: atOnce, at: now() };
    const filled = Math.min(atOnce, left + (Math.max(0, now() - at) / 1000) * perSecond);
    if (filled < 1) throw new TooManyError(`The ${key}`);
    if (buckets.size >= REMEMBERED) buckets.clear();
    buckets.set(key, { left: filled - 1, at: now() });
  }

  return {
    count(body) {
      const parsed = sent.safeParse(body);
      if (!parsed.success) return;
      const { team_id, user_id, team, user, event } = parsed.data;
      const [teamId, userId] = [team_id ?? team?.id, user_id ?? user?.id ?? event?.user];
      if (teamId) take('team', teamId);
      if (userId) take('user', userId);
    },
  };
}
