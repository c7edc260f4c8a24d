import type { Brain } from './brain.ts';
import { channelSettings, type DeskSettings } from './cases/desk-settings.ts';
import { toDeskSettings } from './cases/to-desk-settings.ts';
import { askForWords } from './dialogue/ask-for-words.ts';
import { type Conversation, newConversation, parseConversation } from './dialogue/conversation.ts';
import { draft } from './dialogue/draft.ts';
import type { Turn } from './dialogue/respond.ts';
import { storm } from './dialogue/storm.ts';
import type { Heard } from './heard.ts';
import { holdBack } from './hold-back.ts';
import { keepTurn } from './keep-turn.ts';
import {
  isHeld,
  NO_LIMITS,
  type Pace,
  type PacedQuestion,
  type PaceLimits,
  paceOf,
} from './pace.ts';
import { revise, withCard } from './revise.ts';
import type { Ports, Store } from './store.ts';
import { takeTurn } from './turn.ts';
import { deliveries } from './turn-deliveries.ts';

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
    receive: (heard) =>
      store.transaction(async (ports) => {
        const at = now();
        const stored = await ports.conversations.load(heard.conversation);
        const before = stored ? parseConversation(stored.state) : begun(heard, settings);
        const turn = turnOf(brain(), before, heard);
        const pace = await paceOf(ports, limits, asPaced(heard), turn.decision, at);
        const kept = withCard(heard, pace.kind === 'storm' ? storm(turn) : turn);
        const bodies = isHeld(pace)
          ? await holdBack(ports, heard, turn, pace, at)
          : await keepTurn(ports, heard, stored?.version ?? 0, kept, at);
        await noteQuestion(ports, heard, turn, pace, at);
        await ports.outbox.add(deliveries(heard, bodies, at));
        await ports.backlog.absorb(heard.absorbs, at);
        await ports.inbox.done(heard.event, at);
        return kept;
      }),
    revise: (heard) =>
      store.transaction(async (ports) => {
        const at = now();
        await ports.outbox.add(deliveries(heard, await revise(ports, brain(), heard, at), at));
        await ports.inbox.done(heard.event, at);
      }),
  };
}

function asPaced({ channel, user, conversation, topLevel, said }: Heard): PacedQuestion {
  const mentioned = said.kind === 'text' && said.mentioned;
  return { channel, user, conversation, topLevel, mentioned };
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

/** A conversation of a channel of which the settings may know the provider and the language. */
function begun({ conversation, user, channel, passing }: Heard, settings: DeskSettings) {
  const { provider, language } = channelSettings(settings, channel);
  return { ...newConversation(conversation, user, provider), language, adopted: !passing };
}

function turnOf(brain: Brain, before: Conversation, heard: Heard): Turn {
  const { said, filesOnly } = heard;
  const taken = takeTurn(brain, before, said);
  const turn = filesOnly ? askForWords(brain.knowledge.content, taken) : taken;
  return heard.draft ? draft(turn, said.kind === 'text' && said.mentioned) : turn;
}
