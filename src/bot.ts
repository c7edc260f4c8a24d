import { acknowledge } from './bot/acknowledge.ts';
import { consider } from './bot/consider.ts';
import { withWhy } from './bot/explain-turn.ts';
import { eyesFor } from './bot/eyes.ts';
import type { Heard } from './bot/heard.ts';
import { holdBack } from './bot/hold-back.ts';
import { keepTurn } from './bot/keep-turn.ts';
import { noteTurn } from './bot/note-turn.ts';
import { isHeld, NO_LIMITS, type Pace, type PaceLimits } from './bot/pace.ts';
import { revise, withCard } from './bot/revise.ts';
import { sayWhen } from './bot/say-when.ts';
import { deliveries } from './bot/turn-deliveries.ts';
import { withIncident } from './bot/with-incident.ts';
import type { Brain } from './brain.ts';
import type { DeskSettings } from './cases/desk-settings.ts';
import { toDeskSettings } from './cases/to-desk-settings.ts';
import type { Turn } from './dialogue/respond.ts';
import { storm } from './dialogue/storm.ts';
import type { Ports, Store } from './store.ts';
import { followTurn } from './timers/follow-turn.ts';

/** The merchant's side. */
export interface Bot {
  /** Answers one utterance: everything it changes is one transaction with the event's completion. */
  receive(heard: Heard): Promise<Turn>;
  /** Answers a message anew whose words were changed: its answer is edited in place. */
  revise(heard: Heard): Promise<void>;
}

export interface BotParts {
  readonly store: Store;
  /** the brain as it is now: it is replaced while the bot runs */
  readonly brain: () => Brain;
  readonly now: () => number;
  /** no limits where it is left out */
  readonly pace?: PaceLimits;
  /** what is known of each channel; nothing where it is left out */
  readonly settings?: DeskSettings;
}

export function createBot({
  store,
  brain,
  now,
  pace: limits = NO_LIMITS,
  settings = toDeskSettings({}),
}: BotParts): Bot {
  return {
    receive: (said) =>
      store.transaction(async (ports) => {
        const at = now();
        const parts = { brain: brain(), limits, settings };
        const { heard, before, version, turn, pace } = await consider(ports, parts, said, at);
        const carded = withCard(heard, pace.kind === 'storm' ? storm(turn) : turn);
        const { content } = parts.brain.knowledge;
        const told = isHeld(pace) ? carded : await withIncident(ports, content, heard, carded, at);
        const kept = withWhy(parts.brain, heard, told, at);
        const bodies = isHeld(pace)
          ? await holdBack(ports, parts.brain, heard, turn, pace, at)
          : await keepTurn(ports, heard, version, kept, at);
        await noteQuestion(ports, heard, turn, pace, at);
        await noteTurn(ports, heard, kept, pace, at);
        const rows = deliveries(
          heard,
          [...sayWhen(bodies, settings, at), ...(await acknowledge(ports, heard, before))],
          at,
        );
        await ports.outbox.add([...rows, ...eyesFor(heard, rows, at)]);
        await followTurn(ports, settings, { ...heard, conversation: spokenIn(pace, heard) }, at);
        await ports.backlog.absorb(heard.absorbs, at);
        await ports.inbox.done(heard.event, at);
        return kept;
      }),
    revise: (heard) =>
      store.transaction(async (ports) => {
        const at = now();
        const bodies = await revise(ports, brain(), heard, at);
        await ports.outbox.add(deliveries(heard, sayWhen(bodies, settings, at), at));
        await followTurn(ports, settings, heard, at);
        await ports.inbox.done(heard.event, at);
      }),
  };
}

/** What the desk took up at top level counts for the channel's pace; what it passed over does not. */
async function noteQuestion(ports: Ports, heard: Heard, turn: Turn, pace: Pace, at: number) {
  const { channel, user: person, conversation } = heard;
  const tookUp = ['answer', 'ask', 'escalate'].includes(turn.decision.kind);
  if (!heard.topLevel || !tookUp || pace.kind === 'added') return;
  const collectedIn = collectorOf(pace, conversation);
  await ports.asked.add({ channel, person, conversation, collectedIn, at });
}

function collectorOf(pace: Pace, conversation: string): string | null {
  if (pace.kind === 'collected') return pace.in;
  return pace.kind === 'storm' ? conversation : null;
}

/** The conversation that holds what was said. */
function spokenIn(pace: Pace, { conversation }: Heard): string {
  if (!isHeld(pace)) return conversation;
  return pace.kind === 'added' ? pace.to : pace.in;
}
