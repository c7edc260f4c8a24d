import type { CaseLine } from '../cases/case-line.ts';
import { TIMER } from '../cases/clock-events.ts';
import { type Due, entryOf } from '../cases/due-actions.ts';
import type { Reminder } from '../cases/reminders.ts';
import { type CaseMove, transition } from '../cases/transition.ts';
import type { StoredCase } from '../store.ts';
import { columnsOf, stateOf } from '../stored-case/case-state.ts';
import { changeConversation, closeCase } from '../stored-case/close-case.ts';
import { saveCase } from '../stored-case/save-case.ts';
import { addCaseLine } from './add-case-line.ts';
import type { DueCase } from './due-case.ts';
import { giveToPerson } from './follow-move.ts';
import { announceClose, sayClosed } from './say-of-close.ts';

/** Does one thing that is due about a case, and notes in the audit that it was done. */
export async function carryOut(given: Omit<DueCase, 'key'>, { at, action }: Due): Promise<void> {
  const { ports, found, times } = given;
  const entry = entryOf(action, at, times.clock);
  const subject = `case:${found.id}`;
  await ports.audit.add({ at: given.at, actor: TIMER, subject, ...entry });
  const due: DueCase = {
    ...given,
    key: `timer:${subject}:${entry.action} ${entry.detail}:${given.at}`,
  };
  switch (action.kind) {
    case 'remind':
      return remind(due, action.reminder);
    case 'release-claim':
      return releaseClaim(due, action.from);
    case 'close-notice':
      return announceClose(due);
    case 'close':
      return close(due, action.from);
    case 'back-to-bot':
      await changeConversation(ports, found.conversation, given.at, { owner: 'bot' });
      return tellDesk(due, { kind: 'back-to-bot' });
  }
}

/** A promise that is broken shows on the card from then on. */
async function remind(due: DueCase, { about, level, audience }: Reminder): Promise<void> {
  const { firstResponseDue, resolveDue } = due.times.due;
  const dueAt = about === 'first-response' ? firstResponseDue : resolveDue;
  await tellDesk(due, { kind: 'reminder', about, level, audience, dueAt });
  if (level === 'breach') await saveCase(due.ports, due.found, due.at);
}

/** A case that nobody has is a person's to answer, even where its thread was the bot's again. */
async function releaseClaim(due: DueCase, from: string): Promise<void> {
  await saveCase(due.ports, moved(due.found, { kind: 'release', who: from }), due.at);
  await giveToPerson(due.ports, due.found, due.at);
  await tellDesk(due, { kind: 'claim-released', from });
}

/** It stays the case of who had it, should the merchant come back to it. */
async function close(due: DueCase, from: string): Promise<void> {
  const { ports, found, at } = due;
  const resolved = moved(found, { kind: 'resolve', who: from });
  const closing = { outcome: 'no-reply', cause: null, note: '', at, by: null } as const;
  await saveCase(ports, await closeCase(ports, resolved, closing), at);
  await sayClosed(due);
  await tellDesk(due, { kind: 'closed-by-silence' });
}

function tellDesk({ ports, found, key, at }: DueCase, line: CaseLine): Promise<void> {
  return addCaseLine(ports, found, line, { key: `${key}:desk`, at });
}

/** Throws where the move is refused: it is due only where it is possible. */
function moved(found: StoredCase, move: CaseMove): StoredCase {
  const outcome = transition(stateOf(found), move);
  if (outcome.ok) return { ...found, ...columnsOf(outcome.state) };
  throw new Error(`A timer may not ${move.kind} case ${found.id}: ${outcome.refusal.reason}.`);
}
