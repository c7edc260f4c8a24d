import type { Brain } from './brain.ts';
import type { DeliveryBody } from './delivery.ts';
import { type Conversation, newConversation, parseConversation } from './dialogue/conversation.ts';
import { draft } from './dialogue/draft.ts';
import { plainOutbound } from './dialogue/plain-text.ts';
import type { Turn } from './dialogue/respond.ts';
import { storm } from './dialogue/storm.ts';
import { holdBack, joinThreads } from './hold-back.ts';
import type { Hold } from './lease.ts';
import {
  isHeld,
  NO_LIMITS,
  type Pace,
  type PacedQuestion,
  type PaceLimits,
  paceOf,
} from './pace.ts';
import type { Ports, Store } from './store.ts';
import { type Said, takeTurn } from './turn.ts';
import { bodiesOf, deliveries } from './turn-deliveries.ts';

/** One thing that a merchant said or picked, and where. */
export interface Heard {
  readonly event: Hold & { readonly key: string };
  readonly conversation: string;
  readonly at: number;
  readonly channel: string;
  /** ts of the thread's first message */
  readonly root: string;
  /** ts of the message that was said, or that holds the button */
  readonly message: string;
  readonly user: string;
  readonly provider: string | null;
  readonly said: Said;
  /** what the desk would say goes to its people instead */
  readonly draft: boolean;
  /** asked in passing in a thread of others, which stays theirs */
  readonly passing: boolean;
  /** said at the top level of the channel, not in a thread */
  readonly topLevel: boolean;
  /** the events of further messages whose words are among these */
  readonly absorbs: readonly number[];
  /** the conversations of those messages' own threads, which belong to this one from now on */
  readonly threads: readonly string[];
}

/** The merchant's side. */
export interface Bot {
  /** Answers one utterance: everything it changes is one transaction with the event's completion. */
  receive(heard: Heard): Promise<Turn>;
}

export interface BotParts {
  readonly store: Store;
  /** the brain as it is now: it is replaced while the bot runs */
  readonly brain: () => Brain;
  readonly now: () => number;
  /** no limits where it is left out */
  readonly pace?: PaceLimits;
}

export function createBot({ store, brain, now, pace: limits = NO_LIMITS }: BotParts): Bot {
  return {
    receive: (heard) =>
      store.transaction(async (ports) => {
        const at = now();
        const stored = await ports.conversations.load(heard.conversation);
        const before = stored ? parseConversation(stored.state) : begun(heard);
        const turn = turnOf(brain(), before, heard);
        const pace = await paceOf(ports, limits, asPaced(heard), turn.decision, at);
        const kept = pace.kind === 'storm' ? storm(turn) : turn;
        const bodies = isHeld(pace)
          ? await holdBack(ports, heard, turn, pace, at)
          : await keep(ports, heard, stored?.version ?? 0, kept, at);
        await noteQuestion(ports, heard, turn, pace, at);
        await ports.outbox.add(deliveries(heard, bodies, at));
        await ports.backlog.absorb(heard.absorbs, at);
        await ports.inbox.done(heard.event, at);
        return kept;
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

function begun({ conversation, user, provider, passing }: Heard): Conversation {
  return { ...newConversation(conversation, user, provider), adopted: !passing };
}

function turnOf(brain: Brain, before: Conversation, { said, draft: drafts }: Heard): Turn {
  const turn = takeTurn(brain, before, said);
  return drafts ? draft(turn, said.kind === 'text' && said.mentioned) : turn;
}

async function keep(
  ports: Ports,
  heard: Heard,
  version: number,
  turn: Turn,
  at: number,
): Promise<readonly DeliveryBody[]> {
  const { conversation } = turn;
  await ports.conversations.save(
    { id: conversation.id, state: JSON.stringify(conversation), version },
    at,
  );
  await joinThreads(ports, heard, heard.threads, conversation.id, at);
  const found = await caseOf(ports, heard, turn, at);
  await note(ports, heard, turn, at);
  return bodiesOf(heard, turn, found);
}

/** The case that this turn opens, or the one that is open already. */
async function caseOf(ports: Ports, heard: Heard, turn: Turn, at: number) {
  const open = await ports.cases.current(turn.conversation.id);
  if (open || !turn.opens) return open;
  const { topic, language } = turn.opens;
  return await ports.cases.open({
    conversation: turn.conversation.id,
    facts: JSON.stringify(turn.opens),
    topic,
    language,
    merchantChannel: heard.channel,
    merchantUser: heard.user,
    createdAt: at,
  });
}

/** Both sides' words for the transcript; a pressed button leaves no words. */
async function note(ports: Ports, heard: Heard, turn: Turn, at: number) {
  const { id } = turn.conversation;
  if (heard.said.kind === 'text') {
    await ports.conversations.say(id, { at: heard.at, who: 'merchant', text: heard.said.text });
  }
  for (const outbound of turn.outbound) {
    const text = outbound.to === 'merchant' ? plainOutbound(outbound) : null;
    if (text) await ports.conversations.say(id, { at, who: 'bot', text });
  }
}
