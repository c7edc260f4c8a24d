import { nextCardEdit } from '../cases/card-edit.ts';
import type { DeliveryBody } from '../delivery.ts';
import type { Turn } from '../dialogue/respond.ts';
import type { Ports, StoredCase } from '../store.ts';
import { relatedCases } from '../stored-case/related-cases.ts';
import { reopenCase } from '../stored-case/reopen-case.ts';
import { saveCase } from '../stored-case/save-case.ts';
import type { Heard } from './heard.ts';

/** The case of a turn, and what is to be said of it before all else. */
export interface CaseOfTurn {
  readonly found: StoredCase | null;
  readonly bodies: readonly DeliveryBody[];
}

/** The case that is open already, or that this turn opens, or opens again. */
export async function caseOf(
  ports: Ports,
  heard: Heard,
  turn: Turn,
  at: number,
): Promise<CaseOfTurn> {
  const open = await ports.cases.current(turn.conversation.id);
  if (open) return { found: open, bodies: [] };
  if (turn.reopens !== undefined) {
    const reopened = await reopenCase(ports, turn.reopens, heard.user, at);
    if (!reopened) throw new Error(`Case ${turn.reopens} is to be opened again, and is not there.`);
    return { found: reopened.case, bodies: reopened.bodies };
  }
  return { found: turn.opens && (await openCase(ports, heard, turn, turn.opens, at)), bodies: [] };
}

/** Opens a case; the cards of other merchants' cases of the same cause show it. */
async function openCase(
  ports: Ports,
  heard: Heard,
  { conversation }: Turn,
  facts: NonNullable<Turn['opens']>,
  at: number,
): Promise<StoredCase> {
  const opened = await ports.cases.open({
    conversation: conversation.id,
    facts: JSON.stringify(facts),
    topic: facts.topic,
    language: facts.language,
    merchantChannel: heard.channel,
    merchantUser: heard.user,
    createdAt: at,
  });
  await showRelated(ports, opened, at);
  return opened;
}

/** How many cards a new case shows on: in a storm all others would be rewritten for each new one. */
const RELATED_SHOWN = 5;

/** Cards that are not posted, or to be edited soon anyhow, show it without a further change. */
async function showRelated(ports: Ports, opened: StoredCase, at: number): Promise<void> {
  const related = await relatedCases(ports, opened);
  const stale = related
    .slice(0, RELATED_SHOWN)
    .filter(({ deskTs, cardDueAt }) => deskTs !== null && nextCardEdit(cardDueAt, at) !== null);
  for (const found of stale) await saveCase(ports, found, at);
}
