import { RESOLVE_OUTCOMES } from '../cases/outcome.ts';
import { toDeskSettings } from '../cases/to-desk-settings.ts';
import type { DeliveryBody } from '../delivery.ts';
import type { Ports, StoredCase } from '../store.ts';
import { factsOf } from '../stored-case/case-facts.ts';
import { changeConversation } from '../stored-case/close-case.ts';
import { reopenCase } from '../stored-case/reopen-case.ts';
import { followTurn } from '../timers/follow-turn.ts';
import { type DeskParts, delivery, finish, labelOf } from './act.ts';
import type { ClosingAnswer } from './moves.ts';

/** The audit's action for a merchant who says that a resolved case is solved. */
const CONFIRMED = 'confirmed';

/**
 * Takes what a merchant pressed under "Did this solve it?": a label, and for "no" the case is open
 * again. A press on a case of another channel, or that is open by now, does nothing.
 */
export function closingAnswer(
  { store, brain, now, settings = toDeskSettings({}) }: DeskParts,
  { event, case: id, who, channel, ts, solved }: ClosingAnswer,
): Promise<void> {
  return store.transaction(async (ports) => {
    const at = now();
    await finish(ports, event, at);
    const found = await ports.cases.byId(id);
    const outcome = RESOLVE_OUTCOMES.find((known) => known === found?.closing?.outcome);
    if (!found || !outcome || found.merchantChannel !== channel) return;
    const said = solved ? await confirm(ports, found, who, at) : await deny(ports, found, who, at);
    if (!said) return;
    await followTurn(ports, settings, { conversation: found.conversation, user: who }, at);
    const { version } = brain().knowledge;
    const topic = found.closing?.cause ?? null;
    const verdict = solved ? 'solved' : 'still-failing';
    await ports.labels.add(labelOf(found, { who, topic, verdict, detail: outcome }, version, at));
    const { language } = factsOf(found);
    const { conversation } = found;
    const bodies: readonly DeliveryBody[] = [
      { kind: 'closing-answered', conversation, case: id, channel, ts, language, outcome, solved },
      ...said,
    ];
    await ports.outbox.add(
      bodies.map((body, index) => delivery(event.key, index, found, body, at)),
    );
  });
}

async function confirm(
  { audit }: Ports,
  { id }: StoredCase,
  who: string,
  at: number,
): Promise<readonly DeliveryBody[]> {
  const subject = `case:${id}`;
  const before = (await audit.of(subject)).at(-1);
  if (before?.action !== CONFIRMED) {
    await audit.add({ at, actor: who, action: CONFIRMED, subject, detail: '' });
  }
  return [];
}

/** The thread is a person's again; null where there is nothing to open. */
async function deny(
  ports: Ports,
  found: StoredCase,
  who: string,
  at: number,
): Promise<readonly DeliveryBody[] | null> {
  const reopened = await reopenCase(ports, found.id, who, at);
  if (!reopened) return null;
  const change = { owner: 'person', closed: null } as const;
  await changeConversation(ports, found.conversation, at, change);
  return reopened.bodies;
}
