import type { Brain } from './brain.ts';
import { type CaseMove, type CaseState, type Refusal, transition } from './cases/transition.ts';
import type { DeliveryBody } from './delivery.ts';
import { articleCard } from './dialogue/article-card.ts';
import { type CaseFacts, caseFactsSchema } from './dialogue/case-facts.ts';
import { parseConversation } from './dialogue/conversation.ts';
import { plainCard } from './dialogue/plain-text.ts';
import type { Hold } from './lease.ts';
import type { Label, NewDelivery, Ports, Store, StoredCase } from './store.ts';

/** What set a move off: an event of the inbox, which is done with it, or a command, which is none. */
export type Cause = { readonly key: string } & (Hold | { readonly id?: undefined });

/** One thing that an agent did, and the event that is done with it. */
export interface DeskAct {
  readonly event: Cause;
  readonly case: number;
  readonly who: string;
}

/** What came of it: a refusal is an ordinary value that becomes a sentence to who tried. */
export type DeskResult =
  | { readonly ok: true; readonly case: StoredCase }
  | { readonly ok: false; readonly refusal: Refusal | { readonly reason: 'no-such-case' } };

/** The people's side. */
export interface Desk {
  claim(act: DeskAct): Promise<DeskResult>;
  resolve(act: DeskAct): Promise<DeskResult>;
  /** The case is closed and the bot answers in the thread again. */
  handBack(act: DeskAct): Promise<DeskResult>;
  /** Sends `text` to the merchant, explicitly and under the agent's name. */
  reply(act: DeskAct, agentName: string, text: string): Promise<DeskResult>;
  /** Sends the article of `topic` to the merchant, in their language and under the agent's name. */
  suggest(act: DeskAct, agentName: string, topic: string): Promise<DeskResult>;
  /** Notes that the article of `topic` does not answer this question. */
  reject(act: DeskAct, topic: string): Promise<void>;
  /** An agent wrote in the merchant's thread: the thread is a person's from now on. */
  takeOver(conversation: string, event: Cause): Promise<void>;
  /** A thread without a case is given back to the bot. */
  release(conversation: string, event: Cause): Promise<void>;
}

export interface DeskParts {
  readonly store: Store;
  readonly brain: () => Brain;
  readonly now: () => number;
}

export function createDesk({ store, brain, now }: DeskParts): Desk {
  const act = (
    { event, case: id, who }: DeskAct,
    move: CaseMove,
    effects: (ports: Ports, moved: StoredCase) => Promise<readonly DeliveryBody[]> = async () => [],
  ): Promise<DeskResult> =>
    store.transaction(async (ports) => {
      const at = now();
      await finish(ports, event, at);
      const found = await ports.cases.byId(id);
      if (!found) return { ok: false, refusal: { reason: 'no-such-case' } };
      const moved = transition(stateOf(found), move);
      if (!moved.ok) return moved;
      const changed = await ports.cases.update({
        ...found,
        ...columnsOf(moved.state),
        updatedAt: at,
      });
      await ports.audit.add({
        at,
        actor: who,
        action: move.kind,
        subject: `case:${id}`,
        detail: '',
      });
      const bodies = [...(await effects(ports, changed)), caseCard(id)];
      await ports.outbox.add(
        bodies.map((body, index) => delivery(event.key, index, changed, body, at)),
      );
      return { ok: true, case: changed };
    });

  return {
    claim: (desk) => act(desk, { kind: 'claim', who: desk.who }),
    resolve: (desk) =>
      act(desk, { kind: 'resolve', who: desk.who }, async (ports, found) => {
        await giveTo(ports, found.conversation, 'bot', now());
        return [];
      }),
    handBack: (desk) =>
      act(desk, { kind: 'hand-back', who: desk.who }, async (ports, found) => {
        await giveTo(ports, found.conversation, 'bot', now());
        return [];
      }),
    reply: (desk, agentName, text) =>
      act(desk, { kind: 'reply', who: desk.who }, async (ports, found) => {
        await ports.conversations.say(found.conversation, { at: now(), who: 'agent', text });
        return [agentReply(found, agentName, text)];
      }),
    suggest: (desk, agentName, topic) =>
      act(desk, { kind: 'reply', who: desk.who }, async (ports, found) => {
        const { content, version } = brain().knowledge;
        const facts = caseFactsSchema.parse(JSON.parse(found.facts));
        const card = articleCard(content, topic, facts.language, 'sure');
        const text = plainCard(card);
        await ports.conversations.say(found.conversation, { at: now(), who: 'agent', text });
        await ports.labels.add(label(found, facts, desk.who, topic, 'sent', version, now()));
        return [{ kind: 'agent-card', ...threadOf(found), agent: agentName, card }];
      }),
    reject: ({ event, case: id, who }, topic) =>
      store.transaction(async (ports) => {
        const found = await ports.cases.byId(id);
        if (found) {
          const { version } = brain().knowledge;
          const facts = caseFactsSchema.parse(JSON.parse(found.facts));
          await ports.labels.add(label(found, facts, who, topic, 'not-this', version, now()));
        }
        await finish(ports, event, now());
      }),
    takeOver: (conversation, event) =>
      store.transaction(async (ports) => {
        await giveTo(ports, conversation, 'person', now());
        await finish(ports, event, now());
      }),
    release: (conversation, event) =>
      store.transaction(async (ports) => {
        await giveTo(ports, conversation, 'bot', now());
        await finish(ports, event, now());
      }),
  };
}

async function finish({ inbox }: Ports, event: Cause, at: number): Promise<void> {
  if (event.id !== undefined) await inbox.done(event, at);
}

/** Changes who speaks in a conversation; one that was never stored has nobody to change. */
async function giveTo(ports: Ports, id: string, owner: 'bot' | 'person', at: number) {
  const stored = await ports.conversations.load(id);
  if (!stored) return;
  const state = JSON.stringify({ ...parseConversation(stored.state), owner, pending: null });
  await ports.conversations.save({ ...stored, state }, at);
}

function caseCard(id: number): DeliveryBody {
  return { kind: 'case-card', case: id };
}

function agentReply(found: StoredCase, agent: string, text: string): DeliveryBody {
  return { kind: 'agent-reply', ...threadOf(found), agent, text };
}

/** The merchant's thread of a case; its first message stands in the conversation's id. */
function threadOf({ id, conversation, merchantChannel, merchantUser }: StoredCase) {
  const root = conversation.slice(conversation.indexOf(':') + 1);
  return {
    conversation,
    channel: merchantChannel,
    root,
    message: root,
    user: merchantUser,
    case: id,
  };
}

/** A person's verdict on an article for this question: what the classifier may learn from. */
function label(
  { conversation }: StoredCase,
  { question }: CaseFacts,
  who: string,
  topic: string,
  verdict: string,
  version: string,
  at: number,
): Label {
  return { at, conversation, who, topic, verdict, text: question, version };
}

function delivery(
  key: string,
  index: number,
  { conversation }: StoredCase,
  body: DeliveryBody,
  at: number,
): NewDelivery {
  const toMerchant = body.kind === 'agent-reply' || body.kind === 'agent-card';
  const order = toMerchant ? conversation : `desk:${conversation}`;
  return { key: `${key}:${index}`, order, body: JSON.stringify(body), dueAt: at, createdAt: at };
}

/** A case's row as the state that `transition` reads. Throws on a row that no state can be. */
function stateOf({ id, status, assignee }: StoredCase): CaseState {
  if (status === 'open') return { status };
  if (status === 'resolved') return { status, assignee };
  if (assignee === null) throw new Error(`Case ${id} is ${status} by nobody. Look at its audit.`);
  return { status, assignee };
}

function columnsOf(state: CaseState) {
  return { status: state.status, assignee: 'assignee' in state ? state.assignee : null };
}
