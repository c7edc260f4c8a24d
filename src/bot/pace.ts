import type { Turn } from '../dialogue/respond.ts';
import type { Ports } from '../store.ts';

/** How much the desk says by itself in one channel; 0 turns a limit off. */
export interface PaceLimits {
  /** how long after a person's question the next one is not answered by itself, in milliseconds */
  readonly cooldownMs: number;
  /** how many questions a minute a channel may have before they are collected in one case */
  readonly stormPerMinute: number;
}

export const NO_LIMITS: PaceLimits = { cooldownMs: 0, stormPerMinute: 0 };

const MINUTE_MS = 60_000;

/** A question at the top level of a channel, as far as the pace depends on it. */
export interface PacedQuestion {
  readonly channel: string;
  readonly user: string;
  readonly conversation: string;
  readonly topLevel: boolean;
  readonly mentioned: boolean;
}

/** Whether a question is answered now, or what it becomes a part of. */
export type Pace =
  | { readonly kind: 'answer' }
  /** it belongs to what the person asked a moment ago */
  | { readonly kind: 'added'; readonly to: string }
  /** the channel has too many questions: this one opens the case that collects them */
  | { readonly kind: 'storm' }
  | { readonly kind: 'collected'; readonly in: string };

export type HeldBack = Extract<Pace, { readonly kind: 'added' | 'collected' }>;

/** Whether a question becomes a part of something else. */
export function isHeld(pace: Pace): pace is HeldBack {
  return pace.kind === 'added' || pace.kind === 'collected';
}

/**
 * Decides whether the desk speaks. Only what it would answer by itself is held back: a mention, a
 * reply in a thread and a wish for a person never are.
 */
export async function paceOf(
  { asked, cases }: Ports,
  limits: PaceLimits,
  question: PacedQuestion,
  decision: Turn['decision'],
  at: number,
): Promise<Pace> {
  const { channel, user, conversation, topLevel, mentioned } = question;
  const held = topLevel && !mentioned && (decision.kind === 'answer' || decision.kind === 'ask');
  if (!held) return { kind: 'answer' };
  const earlier = await asked.lastOf(channel, user, at - limits.cooldownMs);
  if (earlier !== null && earlier !== conversation && limits.cooldownMs > 0) {
    return { kind: 'added', to: earlier };
  }
  const { stormPerMinute } = limits;
  const lately = at - MINUTE_MS;
  if (stormPerMinute === 0 || (await asked.count(channel, lately)) < stormPerMinute) {
    return { kind: 'answer' };
  }
  const collector = await asked.collector(channel, lately);
  const open = collector === null ? null : await cases.current(collector);
  return open ? { kind: 'collected', in: open.conversation } : { kind: 'storm' };
}
