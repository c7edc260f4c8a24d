import type { Turn } from '../dialogue/respond.ts';
import type { Ports } from '../store.ts';
import type { Heard } from './heard.ts';
import type { Pace } from './pace.ts';

/** The decisions that the figures count. */
const COUNTED: readonly Turn['decision']['kind'][] = ['answer', 'ask', 'escalate'];

/**
 * Keeps what was decided, without a word of what was said: one row that the figures are made of. A
 * question that became a part of an earlier one is none of its own.
 */
export async function noteTurn(
  { figures }: Ports,
  { channel, user: person }: Heard,
  { decision, conversation, ranking }: Turn,
  pace: Pace,
  at: number,
): Promise<void> {
  if (!COUNTED.includes(decision.kind) || pace.kind === 'added') return;
  await figures.note({
    conversation: conversation.id,
    channel,
    person,
    at,
    decision: pace.kind === 'collected' ? 'escalate' : decision.kind,
    reason: decision.reason,
    topic: 'topic' in decision ? decision.topic : null,
    language: conversation.language,
    confidence: ranking[0]?.confidence ?? null,
  });
}
