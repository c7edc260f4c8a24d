import type { Brain } from './brain.ts';
import type { DeliveryBody } from './delivery.ts';
import { type Conversation, newConversation, parseConversation } from './dialogue/conversation.ts';
import { draft } from './dialogue/draft.ts';
import { plainOutbound } from './dialogue/plain-text.ts';
import type { Turn } from './dialogue/respond.ts';
import type { Hold, NewDelivery, Ports, Store, StoredCase } from './store.ts';
import { type Said, takeTurn } from './turn.ts';

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
}

export function createBot({ store, brain, now }: BotParts): Bot {
  return {
    receive: (heard) =>
      store.transaction(async (ports) => {
        const stored = await ports.conversations.load(heard.conversation);
        const before = stored ? parseConversation(stored.state) : begun(heard);
        const turn = turnOf(brain(), before, heard);
        await keep(ports, heard, stored?.version ?? 0, turn, now());
        return turn;
      }),
  };
}

function begun({ conversation, user, provider, passing }: Heard): Conversation {
  return { ...newConversation(conversation, user, provider), adopted: !passing };
}

function turnOf(brain: Brain, before: Conversation, { said, draft: drafts }: Heard): Turn {
  const turn = takeTurn(brain, before, said);
  return drafts ? draft(turn, said.kind === 'text' && said.mentioned) : turn;
}

async function keep(ports: Ports, heard: Heard, version: number, turn: Turn, at: number) {
  const { conversation } = turn;
  await ports.conversations.save(
    { id: conversation.id, state: JSON.stringify(conversation), version },
    at,
  );
  const found = await caseOf(ports, heard, turn, at);
  await note(ports, heard, turn, at);
  await ports.outbox.add(deliveries(heard, turn, found, at));
  await ports.inbox.done(heard.event, at);
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

function deliveries(
  heard: Heard,
  turn: Turn,
  found: StoredCase | null,
  at: number,
): readonly NewDelivery[] {
  const { channel, root, message, user, conversation } = heard;
  const thread = { conversation, channel, root, message, user, case: found?.id ?? null };
  const bodies: readonly DeliveryBody[] = [
    ...turn.outbound.map(
      (outbound): DeliveryBody =>
        outbound.to === 'merchant'
          ? { kind: 'merchant', ...thread, outbound }
          : { kind: 'desk', ...thread, outbound },
    ),
    ...(turn.opens && found ? newCase(found.id) : []),
    ...answered(heard, turn),
  ];
  return bodies.map((body, index) => ({
    key: `${heard.event.key}:${index}`,
    order: body.kind === 'merchant' ? conversation : `desk:${conversation}`,
    body: JSON.stringify(body),
    dueAt: at,
    createdAt: at,
  }));
}

/** The card first: what follows stands in its thread. */
function newCase(id: number): readonly DeliveryBody[] {
  return [
    { kind: 'case-card', case: id },
    { kind: 'suggestions', case: id },
  ];
}

/** A question that was answered by its button shows the choice from now on. */
function answered({ said, channel, message }: Heard, turn: Turn): readonly DeliveryBody[] {
  if (said.kind !== 'choice') return [];
  const { question, option } = said;
  const language = turn.conversation.language ?? 'en';
  return [{ kind: 'answered', channel, ts: message, question, option, language }];
}
