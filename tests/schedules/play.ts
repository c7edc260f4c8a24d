import { sql } from 'kysely';
import type { Brain } from '../../src/brain.ts';
import { type DeliveryBody, deliverySchema } from '../../src/delivery.ts';
import { parseConversation } from '../../src/dialogue/conversation.ts';
import type { Database } from '../../src/store/engine.ts';
import type { Store, StoredCase } from '../../src/store.ts';
import type { Posted } from './recording-slack.ts';
import { AGENTS, type SimulatedDesk, simulatedDesk } from './simulated-desk.ts';
import { type Step, WORDS } from './step.ts';

/** What a schedule is played on; one store serves many schedules, each in a channel of its own. */
export interface Stage {
  readonly database: Database;
  readonly store: Store;
  readonly brain: () => Brain;
}

/** A post with the outbox row that it came from. */
export interface Traced extends Posted {
  readonly body: DeliveryBody | null;
}

/** What there is once everything has come to rest. */
export interface Outcome {
  readonly channel: string;
  readonly posted: readonly Traced[];
  readonly cases: readonly StoredCase[];
  /** conversations in which the bot decided to hand over */
  readonly handedOver: readonly string[];
  /** words that agents sent, by the thread that they were for */
  readonly replies: ReadonlyMap<string, string>;
  readonly notes: readonly string[];
  /** answers and questions of the bot that were posted while a person had the conversation */
  readonly spokeOver: readonly string[];
  readonly dead: number;
}

const START = Date.UTC(2026, 10, 16, 9);
const MINUTE = 60_000;
/** Longer than any wait between two attempts. */
const ROUNDS = 12;
const ANSWERS: readonly string[] = ['answer', 'question', 'say'];

/** Plays `steps` in `channel`, then lets the desk come to rest with everything mended. */
export async function play(
  stage: Stage,
  channel: string,
  steps: readonly Step[],
): Promise<Outcome> {
  const { store, brain } = stage;
  const state = { clock: START, count: 0 };
  const [spokeOver, notes, replies] = [[] as string[], [] as string[], new Map<string, string>()];
  const seen = new Set<string>();
  const now = () => state.clock;
  const onPost = async (post: Posted) => {
    const body = await bodyOf(stage, post);
    if (body?.kind !== 'merchant' || !ANSWERS.includes(body.outbound.kind)) return;
    const stored = await store.conversations.load(body.conversation);
    const owner = stored && parseConversation(stored.state).owner;
    if (owner === 'person') spokeOver.push(post.text);
  };
  const desk = simulatedDesk({ store, brain, now, onPost });
  const next = () => {
    state.count += 1;
    state.clock += 1000;
    return `${channel.slice(1)}${state.count}`;
  };
  const rootOf = (thread: number) => `${thread + 1}.000001`;
  const caseOf = async (thread: number) =>
    (await store.cases.list({ conversation: `${channel}:${rootOf(thread)}` }))[0] ?? null;

  async function message(user: string, thread: number, text: string): Promise<void> {
    const root = rootOf(thread);
    const first = !seen.has(root);
    seen.add(root);
    const id = next();
    const ts = first ? root : `${100 + state.count}.000001`;
    const gesture = { kind: 'message', channel, root, user, userTeam: null, ts, direct: false };
    const body = JSON.stringify({ ...gesture, text, masked: 0, files: 0 });
    await arrive({ key: `message:${id}`, order: `${channel}:${root}`, sequence: ts, body });
  }

  async function press(thread: number): Promise<void> {
    const root = rootOf(thread);
    const id = next();
    const value = JSON.stringify({ v: 1, conversation: `${channel}:${root}`, turn: root });
    const gesture = { kind: 'pressed', channel, root, user: 'UGRACE', userTeam: null, ts: root };
    const body = JSON.stringify({ ...gesture, action: 'person', value });
    const sequence = `${100 + state.count}.000001`;
    await arrive({ key: `pressed:${id}`, order: `${channel}:${root}`, sequence, body });
  }

  async function arrive(event: { key: string; order: string; sequence: string; body: string }) {
    await store.inbox.add({ ...event, dueAt: now(), receivedAt: now() });
    while (await desk.handle());
  }

  async function act(step: Extract<Step, { agent: number }>): Promise<void> {
    const who = AGENTS[step.agent] ?? AGENTS[0];
    const id = next();
    if (step.kind === 'agent-takes-over') return await message(who, step.thread, 'I have this one');
    const found = await caseOf(step.thread);
    if (!found) return;
    const deed = { event: { key: `act:${id}` }, case: found.id, who };
    switch (step.kind) {
      case 'agent-claims':
        await desk.desk.claim(deed);
        return;
      case 'agent-replies': {
        const text = `reply-${id}-end`;
        const result = await desk.desk.reply(deed, { agentName: who, text, topic: null });
        if (result.ok) replies.set(text, rootOf(step.thread));
        return;
      }
      case 'agent-notes': {
        const text = `note-${id}-end`;
        notes.push(text);
        await desk.desk.note(deed, text);
        return;
      }
      case 'agent-resolves':
        await desk.desk.resolve(deed, { outcome: 'issuer', cause: null, note: `note-${id}-end` });
        return;
      case 'agent-hands-back':
        await desk.desk.handBack(deed);
    }
  }

  async function happen(step: Step): Promise<void> {
    if ('agent' in step) return await act(step);
    switch (step.kind) {
      case 'merchant-writes':
        return await message('UGRACE', step.thread, WORDS[step.words] ?? WORDS[0]);
      case 'merchant-wants-person':
        return await press(step.thread);
      case 'time-passes':
        state.clock += step.minutes * MINUTE;
        return;
      case 'works':
        for (let left = step.deliveries; left > 0 && (await desk.deliver()); left -= 1);
        return;
      default:
        return await fail(desk, step.kind, () => {
          state.clock += MINUTE + 1;
        });
    }
  }

  for (const step of steps) await happen(step);
  desk.breakChannel(false);
  for (let round = 0; round < ROUNDS; round += 1) {
    while (await desk.deliver());
    state.clock += 2 * MINUTE;
  }
  const posted = await Promise.all(
    desk.slack.posted().map(async (post) => ({ ...post, body: await bodyOf(stage, post) })),
  );
  const turns = await store.figures.turns(0, state.clock);
  const { inbox, outbox } = await store.maintenance.levels();
  return {
    channel,
    posted,
    cases: await store.cases.list({ merchantChannel: channel }),
    handedOver: turns
      .filter((turn) => turn.channel === channel && turn.decision === 'escalate')
      .map(({ conversation }) => conversation),
    replies,
    notes,
    spokeOver,
    dead: inbox.dead + outbox.dead,
  };
}

type Failure = Exclude<
  Step,
  { agent: number } | { thread: number } | { minutes: number } | { deliveries: number }
>['kind'];

async function fail(desk: SimulatedDesk, kind: Failure, leaseEnds: () => void): Promise<void> {
  switch (kind) {
    case 'dies-after-sending':
      await desk.dieAfterSending().catch(leaseEnds);
      return;
    case 'dies-before-sending':
      await desk.dieBeforeSending();
      return leaseEnds();
    case 'answer-lost':
      return desk.slack.loseNextAnswer();
    case 'channel-breaks':
    case 'channel-mended':
      return desk.breakChannel(kind === 'channel-breaks');
  }
}

/**
 * Messages of one row have its key and a number, or what was done beside it. The card of a case has
 * one key, whichever row brings it: `card:<channel>:<thread>:<case>`.
 */
async function bodyOf({ database }: Stage, { key }: Posted): Promise<DeliveryBody | null> {
  const [, card] = /^card:[^:]+:[^:]+:(\d+)/.exec(key ?? '') ?? [];
  if (card !== undefined) return { kind: 'case-card', case: Number(card) };
  const keys = [key ?? '', (key ?? '').replace(/:[^:]*$/, '')];
  const rows = await sql<{ body: string }>`
    select body from outbox where key in (${sql.join(keys)}) order by length(key) desc`.execute(
    database.db,
  );
  const [row] = rows.rows;
  return row ? deliverySchema.parse(JSON.parse(row.body)) : null;
}
