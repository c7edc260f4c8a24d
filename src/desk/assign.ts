import { threadOf } from '../stored-case/case-thread.ts';
import { saveCase } from '../stored-case/save-case.ts';
import { actOn, type DeskParts, delivery, finish } from './act.ts';
import type { DeskAct, DeskResult } from './moves.ts';

/** The case is nobody's again; only who has it may let it go. */
export function release(parts: DeskParts, act: DeskAct): Promise<DeskResult> {
  return actOn(parts, act, { move: { kind: 'release', who: act.who } });
}

/** The case is `to`'s, who is told so in its thread; refused where that is none of our agents. */
export function assign(
  parts: DeskParts,
  act: DeskAct,
  to: string,
  isAgent: boolean,
): Promise<DeskResult> {
  const { who } = act;
  return actOn(parts, act, {
    move: { kind: 'assign', who, to },
    detail: to,
    refusal: async () => (isAgent ? null : { reason: 'not-an-agent', who: to }),
    effects: async (_ports, found) => ({
      bodies: [
        {
          kind: 'desk',
          ...threadOf(found),
          user: who,
          outbound: { to: 'desk', kind: 'assigned', assignee: to },
        },
      ],
    }),
  });
}

/** What stands before a note in the transcript, which only our own people read. */
const INTERNAL = '(internal note) ';

/** Keeps words for our own people: in the case's thread and its transcript, resolved or not. */
export function note(
  { store, now }: DeskParts,
  { event, case: id, who }: DeskAct,
  text: string,
): Promise<DeskResult> {
  return store.transaction(async (ports) => {
    const at = now();
    await finish(ports, event, at);
    const found = await ports.cases.byId(id);
    if (!found) return { ok: false, refusal: { reason: 'no-such-case' } };
    const line = { at, who: 'agent', text: `${INTERNAL}${text}` } as const;
    await ports.conversations.say(found.conversation, line);
    await ports.audit.add({ at, actor: who, action: 'note', subject: `case:${id}`, detail: '' });
    const outbound = { to: 'desk', kind: 'note', text } as const;
    const body = { kind: 'desk', ...threadOf(found), user: who, outbound } as const;
    await ports.outbox.add([delivery(event.key, 0, found, body, at)]);
    return { ok: true, case: await saveCase(ports, found, at) };
  });
}
