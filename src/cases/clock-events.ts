import type { ClockEvent } from './case-clock.ts';

/** One line of a case's audit: who did what when (epoch ms). */
export interface CaseEntry {
  readonly at: number;
  readonly actor: string;
  readonly action: string;
  readonly detail: string;
}

/** Who acts where a timer does. */
export const TIMER = 'timer';

/** What a case's deadlines are counted from, out of its audit; what does not count is left out. */
export function clockEvents(entries: readonly CaseEntry[]): readonly ClockEvent[] {
  return entries.flatMap((entry) => {
    const move = moveOf(entry);
    return move ? [{ at: entry.at, move }] : [];
  });
}

function moveOf({ actor, action, detail }: CaseEntry): ClockEvent['move'] | null {
  switch (action) {
    case 'claim':
    case 'release':
    case 'reply':
    case 'resolve':
    case 'hand-back':
      return { kind: action, who: actor };
    case 'assign':
      return { kind: action, who: actor, to: detail };
    case 'merchant-wrote':
    case 'reopen':
    case 'close-notice':
    case 'agent-spoke':
      return { kind: action };
    // What a timer does is done for the agent who had the case: their id is the detail.
    case 'claim-released':
      return { kind: 'release', who: detail };
    case 'closed-by-silence':
      return { kind: 'resolve', who: detail };
    default:
      return null;
  }
}
