import type { AnsweredMessage } from '../bot/answered-message.ts';
import { caseOf } from '../bot/case-of-turn.ts';
import { sayWhen } from '../bot/say-when.ts';
import { bodiesOf, deliveries } from '../bot/turn-deliveries.ts';
import { toDeskSettings } from '../cases/to-desk-settings.ts';
import { toPeople } from '../dialogue/to-people.ts';
import { followTurn } from '../timers/follow-turn.ts';
import { type DeskParts, finish } from './act.ts';
import type { PickedResult } from './moves.ts';
import { keep, pick } from './take-thread.ts';

/**
 * Opens a case for the thread of a message that one of us picked; the one that is open already is
 * given instead, and nobody is told again. The merchant hears of it once people have the card.
 */
export function openCase(
  { store, brain, now, settings = toDeskSettings({}) }: DeskParts,
  answered: AnsweredMessage,
): Promise<PickedResult> {
  const { event, who } = answered;
  return store.transaction(async (ports) => {
    const at = now();
    await finish(ports, event, at);
    const open = await ports.cases.current(answered.conversation);
    if (open) return { ok: true, case: open.id };
    const picked = await pick(ports, { brain }, settings, answered, at);
    const { heard, known } = picked;
    const language = picked.turn.conversation.language ?? 'en';
    // What was said of a secret when the message was heard is not said again.
    const taken = known ? { ...picked.turn, outbound: [] } : picked.turn;
    const turn = toPeople(taken, [{ to: 'merchant', kind: 'handed-over', language }]);
    // A reply belongs to this case from now on, not to one that was resolved before.
    await keep(ports, picked, { ...turn.conversation, closed: null }, at);
    const { found } = await caseOf(ports, heard, turn, at);
    if (!found) throw new Error(`No case was opened for ${answered.conversation}.`);
    const subject = `case:${found.id}`;
    await ports.audit.add({ at, actor: who, action: 'open-case', subject, detail: '' });
    await ports.outbox.add(
      deliveries(heard, sayWhen(bodiesOf(heard, turn, found), settings, at), at),
    );
    await followTurn(ports, settings, heard, at);
    return { ok: true, case: found.id };
  });
}
