import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDesk, type Desk } from '../src/desk.ts';
import { newConversation, parseConversation } from '../src/dialogue/conversation.ts';
import { openStore } from '../src/store/open-store.ts';
import { openSqlite } from '../src/store/sqlite.ts';
import type { Store, StoredCase } from '../src/store.ts';
import { shippedBrain } from './brain.ts';
import { sampleFacts } from './slack/views/sample-case.ts';

const brain = shippedBrain();
const CONVERSATION = 'C0SHOP:1.1';

let folder: string;
let store: Store;
let desk: Desk;
let found: StoredCase;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'decline-desk-test-'));
  store = await openStore(openSqlite(folder));
  desk = createDesk({ store, brain: () => brain, now: () => 1000 });
  const state = { ...newConversation(CONVERSATION, 'U0MERCHANT', null), owner: 'person' };
  const stored = { id: CONVERSATION, state: JSON.stringify(state), version: 0 };
  await store.conversations.save(stored, 1);
  found = await store.cases.open({
    conversation: CONVERSATION,
    facts: JSON.stringify(sampleFacts('en')),
    topic: null,
    language: 'en',
    merchantChannel: 'C0SHOP',
    merchantUser: 'U0MERCHANT',
    createdAt: 1,
  });
});

afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

let acts = 0;
const by = (who: string) => {
  acts += 1;
  return { event: { key: `press:${acts}` }, case: found.id, who };
};
const owner = async () => {
  const stored = await store.conversations.load(CONVERSATION);
  return stored && parseConversation(stored.state).owner;
};

describe('ten agents who claim the same case at once', () => {
  const agents = Array.from({ length: 10 }, (_, index) => `U0AGENT${index}`);

  it('make one owner, and nine who are told who has it', async () => {
    const results = await Promise.all(agents.map((who) => desk.claim(by(who))));
    const winners = results.flatMap((result) => (result.ok ? [result.case.assignee] : []));
    expect(winners.length).toBe(1);
    const refusals = results.flatMap((result) => (result.ok ? [] : [result.refusal]));
    expect(refusals).toEqual(Array(9).fill({ reason: 'already-claimed', by: winners[0] }));
    expect((await store.cases.byId(found.id))?.assignee).toBe(winners[0]);
  });

  it('leave one entry in the audit', async () => {
    await Promise.all(agents.map((who) => desk.claim(by(who))));
    expect(await store.audit.of(`case:${found.id}`)).toMatchObject([{ action: 'claim' }]);
  });
});

describe('an agent', () => {
  it('who claims twice has the case once and is refused nothing', async () => {
    await desk.claim(by('U0ANA'));
    expect(await desk.claim(by('U0ANA'))).toMatchObject({ ok: true });
  });

  it('who replies takes the case, and the words go to the merchant and into the transcript', async () => {
    const before = await store.outbox.waiting();
    await desk.reply(by('U0ANA'), {
      agentName: 'Ana',
      text: 'We called the bank.',
      topic: null,
    });
    expect(await store.cases.byId(found.id)).toMatchObject({
      assignee: 'U0ANA',
      status: 'waiting',
    });
    expect(await store.outbox.waiting()).toBeGreaterThan(before);
    expect(await store.conversations.transcript(CONVERSATION)).toMatchObject([
      { who: 'agent', text: 'We called the bank.' },
    ]);
  });

  it('who resolves a case, or hands it back, lets the bot answer again', async () => {
    await desk.resolve(by('U0ANA'), { outcome: 'issuer', cause: null, note: '' });
    expect(await owner()).toBe('bot');
    expect(await desk.handBack(by('U0BEN'))).toEqual({
      ok: false,
      refusal: { reason: 'already-resolved' },
    });
  });

  it('who writes in the merchant’s thread has it from then on', async () => {
    await desk.handBack(by('U0ANA'));
    expect(await owner()).toBe('bot');
    await desk.takeOver(CONVERSATION, { key: 'message:1' });
    expect(await owner()).toBe('person');
  });

  it('who acts on a case that is gone is told so', async () => {
    expect(await desk.claim({ ...by('U0ANA'), case: 999 })).toEqual({
      ok: false,
      refusal: { reason: 'no-such-case' },
    });
  });
});
