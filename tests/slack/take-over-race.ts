import { WebClient } from '@slack/web-api';
import { toDeskSettings } from '../../src/cases/to-desk-settings.ts';
import { createDesk } from '../../src/desk.ts';
import { newConversation } from '../../src/dialogue/conversation.ts';
import type { Lock } from '../../src/slack/locks.ts';
import { send } from '../../src/slack/send/sender.ts';
import type { SenderParts } from '../../src/slack/send/sending.ts';
import type { Store } from '../../src/store.ts';
import { shippedBrain } from '../brain.ts';

const brain = shippedBrain();
const now = () => 1000;

/** One process of the desk: its own locks, and a store that it may share. */
export interface Instance {
  readonly store: Store;
  readonly lock: Lock;
}

/** What came of the races. */
export interface RaceResult {
  readonly takenOver: number;
  readonly posted: number;
  /** answers that Slack got after the thread was taken over */
  readonly late: number;
  /** answers that were still sent when the race was over */
  readonly afterwards: number;
}

/** An agent's reply, handled by `agents`, races an answer that `bots` is sending; `races` times. */
export async function raceTakeOver(
  agents: Instance,
  bots: Instance,
  races: number,
): Promise<RaceResult> {
  const desk = createDesk({ store: agents.store, brain: () => brain, now });
  const seen = { takenOver: new Set<string>(), current: '', posted: 0, late: 0, afterwards: 0 };
  const sender = senderOf(bots, () => {
    seen.posted += 1;
    if (seen.takenOver.has(seen.current)) seen.late += 1;
  });
  for (let race = 0; race < races; race += 1) {
    const id = `C1:${race}`;
    seen.current = id;
    const state = { ...newConversation(id, 'U1', null), spoken: true };
    await bots.store.conversations.save({ id, state: JSON.stringify(state), version: 0 }, 1);
    const delivery = answerIn(id, race);
    const reply = async () => {
      await turns(race % 5);
      await agents.lock(id, () => desk.takeOver(id, { key: `reply:${race}` }));
      seen.takenOver.add(id);
    };
    await Promise.all(
      race % 2 === 0 ? [reply(), send(sender, delivery)] : [send(sender, delivery), reply()],
    );
    if ((await send(sender, delivery)) !== null) seen.afterwards += 1;
  }
  return { ...seen, takenOver: seen.takenOver.size };
}

function answerIn(id: string, race: number) {
  const thread = { conversation: id, channel: 'C1', root: '1.0', message: '1.0', user: 'U1' };
  const outbound = { to: 'merchant', kind: 'say', text: 'The answer.' };
  const body = JSON.stringify({ kind: 'merchant', ...thread, case: null, outbound });
  const times = { dueAt: 1, createdAt: 1 };
  return { id: race, owner: 'test', attempts: 1, key: id, order: id, body, ...times };
}

function senderOf({ store, lock }: Instance, onPost: () => void): SenderParts {
  return {
    client: slowSlack(onPost),
    store,
    content: () => brain.knowledge.content,
    knowledge: () => brain.knowledge,
    directory: {
      roleOf: async () => 'merchant',
      isOutsider: async () => true,
      teamOf: async () => 'T1',
      nameOf: async (user) => user,
      factsOf: async (name) => ({ name, kind: 'shared', mixed: false }),
      forget() {},
    },
    desk: { id: 'C0DESK', check: async () => null, require: async () => {}, forget() {} },
    settings: toDeskSettings({}),
    escalation: {
      places: async () => [],
      isFallback: () => false,
      holds: () => false,
      require: async () => {},
      forget() {},
    },
    lock,
    now,
  };
}

/** A Slack that takes a moment for each call, now shorter, now longer. */
function slowSlack(onPost: () => void): WebClient {
  let calls = 0;
  const fetch = async () => {
    calls += 1;
    await turns(calls % 7);
    onPost();
    return new Response(JSON.stringify({ ok: true, ts: `1.${calls}` }), {
      headers: { 'content-type': 'application/json' },
    });
  };
  return new WebClient('xoxb-test', { fetch, retryConfig: { retries: 0 } });
}

async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) {
    await new Promise((resolve) => setImmediate(resolve));
  }
}
