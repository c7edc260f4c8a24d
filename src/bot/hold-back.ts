import type { Brain } from '../brain.ts';
import type { DeliveryBody } from '../delivery.ts';
import { newConversation, parseConversation } from '../dialogue/conversation.ts';
import type { DeskOutbound } from '../dialogue/outbound.ts';
import type { Turn } from '../dialogue/respond.ts';
import type { Ports } from '../store.ts';
import { refreshCase } from '../stored-case/refresh-case.ts';
import { takeTurn } from '../turn.ts';
import type { Heard } from './heard.ts';
import { partsOf, readable } from './message-parts.ts';
import type { HeldBack } from './pace.ts';

/**
 * Keeps a question that is not answered by itself: as a line of the conversation it belongs to, and
 * of that conversation's case. Gives what is left to be sent.
 */
export async function holdBack(
  ports: Ports,
  brain: Brain,
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
  if (pace.kind === 'added') await learn(ports, brain, heard, target, at);
  const found = await ports.cases.current(target);
  const thread = { conversation: target, channel, root, message, user, case: found?.id ?? null };
  const language = turn.conversation.language ?? 'en';
  const notes = turn.outbound.flatMap((outbound): DeliveryBody[] => {
    if (outbound.kind === 'secrets-note') return [{ kind: 'merchant', ...thread, outbound }];
    if (outbound.kind === 'secrets-flag') return [{ kind: 'desk', ...thread, outbound }];
    return [];
  });
  const lines = linesOf(heard).map((outbound): DeliveryBody => {
    const parts = outbound.kind === 'relay' ? { parts: partsOf(heard) } : {};
    return { kind: 'desk', ...thread, outbound, ...parts };
  });
  const added = { kind: 'added-note', channel, user, language } as const;
  return [...notes, ...(found ? lines : []), ...(pace.kind === 'added' ? [added] : [])];
}

/** What the people of the case are told: the words, and the files that came with them. */
function linesOf(heard: Heard): readonly DeskOutbound[] {
  const { files: links = [] } = heard;
  const words = { to: 'desk', kind: 'relay', text: readable(partsOf(heard)) } as const;
  return links.length > 0 ? [words, { to: 'desk', kind: 'files', links }] : [words];
}

/** What the words tell of the failing payment counts in the conversation that they are added to. */
async function learn(
  ports: Ports,
  brain: Brain,
  { said }: Heard,
  target: string,
  at: number,
): Promise<void> {
  const stored = await ports.conversations.load(target);
  if (!stored) return;
  const before = parseConversation(stored.state);
  // As if people had it: everything is taken in, and nothing is said.
  const turn = takeTurn(brain, { ...before, owner: 'person', spoken: true }, said);
  const { owner, spoken } = before;
  const state = JSON.stringify({ ...turn.conversation, owner, spoken });
  await ports.conversations.save({ ...stored, state }, at);
  const found = await ports.cases.current(target);
  if (found) await refreshCase(ports, found, turn, at);
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
