import type { DeskSettings } from '../cases/desk-settings.ts';
import type { CaseMove } from '../cases/transition.ts';
import { parseConversation } from '../dialogue/conversation.ts';
import type { Ports, StoredCase } from '../store.ts';
import { changeConversation } from '../stored-case/close-case.ts';
import { scheduleCase } from './schedule.ts';

/**
 * What an agent's move means for the clock of their case: its next timer, and that a thread in which
 * the bot answers again is a person's again. To be called once the audit says what was done.
 */
export async function followMove(
  ports: Ports,
  settings: DeskSettings,
  found: StoredCase,
  { kind }: CaseMove,
  at: number,
): Promise<void> {
  if (kind === 'claim' || kind === 'assign' || kind === 'reply')
    await giveToPerson(ports, found, at);
  await scheduleCase(ports, settings, found, at);
}

/** The bot keeps silent in the thread of `found`. */
export async function giveToPerson(
  ports: Pick<Ports, 'conversations'>,
  { conversation }: StoredCase,
  at: number,
): Promise<void> {
  const stored = await ports.conversations.load(conversation);
  if (!stored || parseConversation(stored.state).owner === 'person') return;
  await changeConversation(ports, conversation, at, { owner: 'person' });
}
