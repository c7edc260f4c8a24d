import type { Brain } from '../brain.ts';
import type { DeskSettings } from '../cases/desk-settings.ts';
import { toDeskSettings } from '../cases/to-desk-settings.ts';
import { type CaseMove, transition } from '../cases/transition.ts';
import { deliveryRow } from '../delivery/delivery-row.ts';
import type { DeliveryBody } from '../delivery.ts';
import type { Label, NewDelivery, Ports, Store, StoredCase } from '../store.ts';
import { factsOf } from '../stored-case/case-facts.ts';
import { columnsOf, stateOf } from '../stored-case/case-state.ts';
import { saveCase } from '../stored-case/save-case.ts';
import { followMove } from '../timers/follow-move.ts';
import type { Cause, DeskAct, DeskResult } from './moves.ts';

export interface DeskParts {
  readonly store: Store;
  readonly brain: () => Brain;
  readonly now: () => number;
  /** hours and targets; the defaults where it is left out */
  readonly settings?: DeskSettings;
}

/** What an act changes besides the case's status: in the store, and what is to be sent. */
export interface Effects {
  /** the case with what else changes of it */
  readonly changed?: StoredCase;
  readonly bodies?: readonly DeliveryBody[];
}

/** One move of a case, as a step of an act. */
export interface Step {
  readonly move: CaseMove;
  /** what the audit says besides the move; empty for nothing */
  readonly detail?: string;
  /** why it is refused, looked up in the store; null where it is not */
  readonly refusal?: (ports: Ports, found: StoredCase) => Promise<Refused | null>;
  readonly effects?: (ports: Ports, moved: StoredCase, at: number) => Promise<Effects>;
}

export type Refused = Extract<DeskResult, { readonly ok: false }>['refusal'];

/**
 * Does one move in one transaction: the case, the audit, what is sent, and the event it came from.
 * A refused move changes nothing but that its event is done.
 */
export function actOn(
  { store, now, settings = toDeskSettings({}) }: DeskParts,
  { event, case: id, who }: DeskAct,
  { move, detail = '', refusal, effects }: Step,
): Promise<DeskResult> {
  return store.transaction(async (ports) => {
    const at = now();
    await finish(ports, event, at);
    const found = await ports.cases.byId(id);
    if (!found) return { ok: false, refusal: { reason: 'no-such-case' } };
    const moved = transition(stateOf(found), move);
    if (!moved.ok) return moved;
    const refused = await refusal?.(ports, found);
    if (refused) return { ok: false, refusal: refused };
    const next = { ...found, ...columnsOf(moved.state) };
    const { changed = next, bodies = [] } = (await effects?.(ports, next, at)) ?? {};
    const saved = await saveCase(ports, changed, at);
    await ports.audit.add({ at, actor: who, action: move.kind, subject: `case:${id}`, detail });
    await ports.outbox.add(
      bodies.map((body, index) => delivery(event.key, index, saved, body, at)),
    );
    await followMove(ports, settings, saved, move, at);
    return { ok: true, case: saved };
  });
}

/** Completes the event that an act came from, where it came from one. */
export async function finish({ inbox }: Ports, event: Cause, at: number): Promise<void> {
  if (event.id !== undefined) await inbox.done(event, at);
}

/** A person's verdict on an article for a case's question: what the classifier may learn from. */
export function labelOf(
  found: StoredCase,
  verdict: Pick<Label, 'who' | 'topic' | 'verdict' | 'detail'>,
  version: string,
  at: number,
): Label {
  const { question } = factsOf(found);
  return { at, conversation: found.conversation, text: question, version, ...verdict };
}

/** What is sent to the merchant keeps its place among that; the desk's own does among its own. */
export function delivery(
  key: string,
  index: number,
  { conversation }: Pick<StoredCase, 'conversation'>,
  body: DeliveryBody,
  at: number,
): NewDelivery {
  const order = TO_MERCHANT.includes(body.kind) ? conversation : `desk:${conversation}`;
  return deliveryRow(`${key}:${index}`, order, body, { at });
}

const TO_MERCHANT: readonly DeliveryBody['kind'][] = [
  'agent-reply',
  'agent-card',
  'merchant',
  'closing-answered',
  'corrected',
];
