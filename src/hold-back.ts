import type { DeliveryBody } from './delivery.ts';
import { newConversation } from './dialogue/conversation.ts';
import type { Turn } from './dialogue/respond.ts';
import type { Heard } from './heard.ts';
import type { HeldBack } from './pace.ts';
import type { Ports } from './store.ts';

/**
 * Keeps a question that is not answered by itself: as a line of the conversation it belongs to, and
 * of that conversation's case. Gives what is left to be sent.
 */
export async function holdBack(
  ports: Ports,
  heard: Heard,
  turn: Turn,
  pace: HeldBack,
  at: number,
): Promise<readonly DeliveryBody[]> {
  const { channel, user, root, message } = heard;
  const target = pace.kind === 'added' ? pace.to : pace.in;
  const text = heard.said.kind === 'text' ? heard.said.text : '';
  await joinThreads(ports, heard, [heard.conversation, ...heard.threads], target, at);
  await ports.conversations.say(target, { at: heard.at, who: 'merchant', text });
  const found = await ports.cases.current(target);
  const thread = { conversation: target, channel, root, message, user, case: found?.id ?? null };
  const language = turn.conversation.language ?? 'en';
  const notes = turn.outbound.flatMap((outbound): DeliveryBody[] => {
    if (outbound.kind === 'secrets-note') return [{ kind: 'merchant', ...thread, outbound }];
    if (outbound.kind === 'secrets-flag') return [{ kind: 'desk', ...thread, outbound }];
    return [];
  });
  const line = { kind: 'desk', ...thread, outbound: { to: 'desk', kind: 'relay', text } } as const;
  const added = { kind: 'added-note', channel, user, language } as const;
  return [...notes, ...(found ? [line] : []), ...(pace.kind === 'added' ? [added] : [])];
}

/** From now on the threads belong to the conversation `target`, unless they are known themselves. */
export async function joinThreads(
  { conversations }: Ports,
  { user }: Heard,
  threads: readonly string[],
  target: string,
  at: number,
): Promise<void> {
  for (const id of threads) {
    const known = await conversations.load(id);
    if (known) continue;
    const state = { ...newConversation(id, user, null), joined: target };
    await conversations.save({ id, state: JSON.stringify(state), version: 0 }, at);
  }
}
