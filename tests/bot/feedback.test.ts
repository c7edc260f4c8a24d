import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepFeedback } from '../../src/bot/feedback.ts';
import { newConversation } from '../../src/dialogue/conversation.ts';
import type { Why } from '../../src/dialogue/why.ts';
import { openStore } from '../../src/store/open-store.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import type { Store } from '../../src/store.ts';
import { shippedBrain } from '../brain.ts';
import { sampleFacts } from '../slack/views/sample-case.ts';

const CONVERSATION = 'C1:1.1';
const brain = shippedBrain();
let store: Store;
let folder: string;
let presses = 0;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'decline-desk-test-'));
  store = await openStore(openSqlite(folder));
  const first: Why = {
    key: null,
    message: '1.1',
    at: 1,
    kind: 'answer',
    confidence: 1,
    needed: null,
    ranking: [],
    facts: { ...sampleFacts('en'), topic: 'printer-fault' },
  };
  const conversation = {
    ...newConversation(CONVERSATION, 'U1', null),
    question: 'no receipt comes out',
    answered: 'issuer-declined',
    why: [first],
  };
  const state = JSON.stringify(conversation);
  await store.conversations.save({ id: CONVERSATION, state, version: 0 }, 1);
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

/** A thumb of `who`, as an event that a worker has taken from the inbox. */
async function thumb(who: string, verdict: string, turn: string | null, conversation?: string) {
  presses += 1;
  const key = `pressed:${presses}`;
  const times = { dueAt: 0, receivedAt: 0 };
  await store.inbox.add({ key, order: key, sequence: '1', body: '{}', ...times });
  const event = await store.inbox.take({ owner: 'test', now: 1, until: 60_000 });
  if (!event) throw new Error('Nothing is in the inbox.');
  const given = { event, conversation: conversation ?? CONVERSATION, turn, who, verdict };
  await keepFeedback({ store, brain: () => brain, now: () => 1000 }, given);
}

const kept = async () =>
  (await store.labels.list(0)).map(({ who, topic, verdict }) => ({ who, topic, verdict }));

describe('feedback on an answer', () => {
  it('is a label on the topic of the very answer', async () => {
    await thumb('U1', 'helpful', '1.1');
    expect(await kept()).toEqual([{ who: 'U1', topic: 'printer-fault', verdict: 'helpful' }]);
  });

  it('is about the last answer where the very one is not kept any more', async () => {
    await thumb('U1', 'helpful', '0.9');
    await thumb('U2', 'not-helpful', null);
    expect((await kept()).map(({ topic }) => topic)).toEqual([
      'issuer-declined',
      'issuer-declined',
    ]);
  });

  it('counts once for a person, however often it is given, and the last one counts', async () => {
    await thumb('U1', 'helpful', '1.1');
    await thumb('U1', 'not-helpful', '1.1');
    await thumb('U1', 'not-helpful:not-clear', '1.1');
    await thumb('U2', 'helpful', '1.1');
    expect(await kept()).toEqual([
      { who: 'U1', topic: 'printer-fault', verdict: 'not-helpful:not-clear' },
      { who: 'U2', topic: 'printer-fault', verdict: 'helpful' },
    ]);
  });

  it('leaves the conversation as it was, and says nothing to anybody', async () => {
    const before = await store.conversations.load(CONVERSATION);
    await thumb('U1', 'not-helpful', '1.1');
    expect(await store.conversations.load(CONVERSATION)).toEqual(before);
    expect(await store.outbox.waiting()).toBe(0);
    expect(await store.inbox.waiting()).toBe(0);
  });

  it('is let go where the conversation is gone', async () => {
    await thumb('U1', 'helpful', '1.1', 'C1:9.9');
    expect(await kept()).toEqual([]);
    expect(await store.inbox.waiting()).toBe(0);
  });
});
