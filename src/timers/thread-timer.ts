import { TIMER } from '../cases/clock-events.ts';
import { channelSettings, type DeskSettings } from '../cases/desk-settings.ts';
import { parseConversation } from '../dialogue/conversation.ts';
import type { Ports } from '../store.ts';
import { changeConversation } from '../stored-case/close-case.ts';
import { scheduleCase, scheduleTimer } from './schedule.ts';
import type { TimerParts } from './timer-parts.ts';

/**
 * Notes that one of us wrote in a merchant's thread, which is theirs for a while from now on. A thread
 * that the desk knows nothing of stays people's anyway.
 */
export async function noteAgentSpoke(
  ports: Ports,
  settings: DeskSettings,
  conversation: string,
  at: number,
): Promise<void> {
  if (!(await ports.conversations.load(conversation))) return;
  const found = await ports.cases.current(conversation);
  const subject = found ? `case:${found.id}` : subjectOf(conversation);
  await ports.audit.add({ at, actor: 'agent', action: 'agent-spoke', subject, detail: '' });
  if (found) return scheduleCase(ports, settings, found, at);
  const timer = { kind: 'timer', conversation, case: null } as const;
  await scheduleTimer(ports, timer, at + returnAfterMs(settings, conversation), at);
}

/**
 * Gives a thread without a case back to the bot where no agent has written in it for long enough.
 * Where a case is open in it, what is due is the case's.
 */
export function runThreadTimer(
  { store, settings }: TimerParts,
  conversation: string,
  at: number,
): Promise<void> {
  return store.transaction(async (ports) => {
    const stored = await ports.conversations.load(conversation);
    if (!stored || parseConversation(stored.state).owner === 'bot') return;
    if (await ports.cases.current(conversation)) return;
    const dueAt = (await lastWordAt(ports, conversation)) + returnAfterMs(settings, conversation);
    if (dueAt > at) {
      return scheduleTimer(ports, { kind: 'timer', conversation, case: null }, dueAt, at);
    }
    await changeConversation(ports, conversation, at, { owner: 'bot' });
    const subject = subjectOf(conversation);
    await ports.audit.add({ at, actor: TIMER, action: 'back-to-bot', subject, detail: '' });
  });
}

/** Epoch ms; 0 where no agent has written. */
async function lastWordAt({ audit }: Ports, conversation: string): Promise<number> {
  const entries = await audit.of(subjectOf(conversation));
  return entries.findLast(({ action }) => action === 'agent-spoke')?.at ?? 0;
}

function returnAfterMs(settings: DeskSettings, conversation: string): number {
  const channel = conversation.slice(0, conversation.indexOf(':'));
  return channelSettings(settings, channel).targets.returnToBotAfterMs;
}

function subjectOf(conversation: string): string {
  return `conversation:${conversation}`;
}
