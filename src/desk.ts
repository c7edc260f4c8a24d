import { type CaseMove, type CaseState, type Refusal, transition } from './cases/transition.ts';
import type { DeliveryBody } from './delivery.ts';
import { parseConversation } from './dialogue/conversation.ts';
import type { Hold, NewDelivery, Ports, Store, StoredCase } from './store.ts';

/** One thing that an agent did, and the event that is done with it. */
export interface DeskAct {
  readonly event: Hold & { readonly key: string };
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
  /** An agent wrote in the merchant's thread: the thread is a person's from now on. */
  takeOver(conversation: string, event: DeskAct['event']): Promise<void>;
}

export function createDesk(store: Store, now: () => number): Desk {
  const act = (
    { event, case: id, who }: DeskAct,
    move: CaseMove,
    effects: (ports: Ports, moved: StoredCase) => Promise<readonly DeliveryBody[]> = async () => [],
  ): Promise<DeskResult> =>
    store.transaction(async (ports) => {
      const at = now();
      await ports.inbox.done(event, at);
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
    takeOver: (conversation, event) =>
      store.transaction(async (ports) => {
        await giveTo(ports, conversation, 'person', now());
        await ports.inbox.done(event, now());
      }),
  };
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
  const root = found.conversation.slice(found.conversation.indexOf(':') + 1);
  return {
    kind: 'agent-reply',
    conversation: found.conversation,
    channel: found.merchantChannel,
    root,
    message: root,
    user: found.merchantUser,
    case: found.id,
    agent,
    text,
  };
}

/** In one order with what the bot tells the desk of the conversation: its card is posted only once. */
function delivery(
  key: string,
  index: number,
  { conversation }: StoredCase,
  body: DeliveryBody,
  at: number,
): NewDelivery {
  const order = body.kind === 'agent-reply' ? conversation : `desk:${conversation}`;
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
