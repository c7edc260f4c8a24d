import { factsOf } from '../stored-case/case-facts.ts';
import { threadOf } from '../stored-case/case-thread.ts';
import { closeCase } from '../stored-case/close-case.ts';
import { actOn, type DeskParts, labelOf } from './act.ts';
import type { DeskAct, DeskResult, Resolution } from './moves.ts';

/** Closes a case as an agent says. The merchant is told, and asked whether it is solved. */
export function resolve(
  parts: DeskParts,
  act: DeskAct,
  { outcome, cause, note }: Resolution,
): Promise<DeskResult> {
  const { who } = act;
  return actOn(parts, act, {
    move: { kind: 'resolve', who },
    detail: cause === null ? outcome : `${outcome} ${cause}`,
    effects: async (ports, found, at) => {
      const { version } = parts.brain().knowledge;
      const verdict = { who, topic: cause, verdict: 'resolved', detail: outcome };
      await ports.labels.add(labelOf(found, verdict, version, at));
      const { language } = factsOf(found);
      return {
        changed: await closeCase(ports, found, { outcome, cause, note, at, by: who }),
        bodies: [
          {
            kind: 'merchant',
            ...threadOf(found),
            outbound: { to: 'merchant', kind: 'closed', language, outcome },
          },
        ],
      };
    },
  });
}

/** The bot answers in the thread again: nothing is solved, so the merchant is told nothing. */
export function handBack(parts: DeskParts, act: DeskAct): Promise<DeskResult> {
  const { who } = act;
  return actOn(parts, act, {
    move: { kind: 'hand-back', who },
    effects: async (ports, found, at) => ({
      changed: await closeCase(ports, found, {
        outcome: 'handed-back',
        cause: null,
        note: '',
        at,
        by: who,
      }),
    }),
  });
}
