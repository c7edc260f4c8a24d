import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDesk, type Desk } from '../../src/desk.ts';
import { newConversation, parseConversation } from '../../src/dialogue/conversation.ts';
import { openStore } from '../../src/store/open-store.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import type { Store, StoredCase } from '../../src/store.ts';
import { shippedBrain } from '../brain.ts';
import { sampleFacts } from '../slack/views/sample-case.ts';

const brain = shippedBrain();
const CONVERSATION = 'C0SHOP:1.1';
const CHANNEL = 'C0SHOP';

let folder: string;
let store: Store;
let desk: Desk;
let found: StoredCase;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'decline-desk-test-'));
  store = await openStore(openSqlite(folder));
  desk = createDesk({ store, brain: () => brain, now: () => 1000 });
  const state = {
    ...newConversation(CONVERSATION, 'U0MERCHANT', null),
    owner: 'person',
    answered: 'insufficient-funds',
    question: 'why 51?',
    card: { message: '1.1', key: 'message:1:0', parts: [] },
  };
  const stored = { id: CONVERSATION, state: JSON.stringify(state), version: 0 };
  await store.conversations.save(stored, 1);
  found = await store.cases.open({
    conversation: CONVERSATION,
    facts: JSON.stringify(sampleFacts('en')),
    topic: 'insufficient-funds',
    language: 'en',
    merchantChannel: CHANNEL,
    merchantUser: 'U0MERCHANT',
    createdAt: 1,
  });
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

let acts = 0;
const event = () => {
  acts += 1;
  return { key: `press:${acts}` };
};
const by = (who: string) => ({ event: event(), case: found.id, who });
const RESOLUTION = { outcome: 'issuer', cause: 'card-invalid', note: 'told the bank' } as const;
const pressed = (solved: boolean, channel = CHANNEL) =>
  desk.closingAnswer({
    event: event(),
    case: found.id,
    who: 'U0MERCHANT',
    channel,
    ts: '1.9',
    solved,
  });
const current = () => store.cases.byId(found.id);
const state = async () => {
  const stored = await store.conversations.load(CONVERSATION);
  if (!stored) throw new Error('The conversation is gone.');
  return parseConversation(stored.state);
};
const labels = async () =>
  (await store.labels.list(0)).map(({ topic, verdict, detail }) => [topic, verdict, detail]);
const actions = async () =>
  (await store.audit.of(`case:${found.id}`)).map(({ action, detail }) => `${action} ${detail}`);

describe('a resolved case', () => {
  it('keeps how it ended, who said so and when; the thread remembers it', async () => {
    await desk.resolve(by('U0ANA'), RESOLUTION);
    expect(await current()).toMatchObject({
      status: 'resolved',
      closing: { ...RESOLUTION, at: 1000, by: 'U0ANA' },
    });
    expect(await state()).toMatchObject({
      owner: 'bot',
      closed: { case: found.id, topic: 'card-invalid', at: 1000 },
    });
    expect(await labels()).toEqual([['card-invalid', 'resolved', 'issuer']]);
    expect(await actions()).toEqual(['resolve issuer card-invalid']);
  });

  it('is resolved once, however often a window is sent off', async () => {
    await desk.resolve(by('U0ANA'), RESOLUTION);
    const waiting = await store.outbox.waiting();
    expect(await desk.resolve(by('U0BEN'), { ...RESOLUTION, outcome: 'not-ours' })).toEqual({
      ok: false,
      refusal: { reason: 'already-resolved' },
    });
    expect(await store.outbox.waiting()).toBe(waiting);
    expect((await current())?.closing?.outcome).toBe('issuer');
  });

  it('stays so where the merchant says yes, twice', async () => {
    await desk.resolve(by('U0ANA'), RESOLUTION);
    await pressed(true);
    await pressed(true);
    expect((await current())?.status).toBe('resolved');
    expect(await labels()).toContainEqual(['card-invalid', 'solved', 'issuer']);
    expect(await actions()).toEqual(['resolve issuer card-invalid', 'confirmed ']);
  });

  it('is open again, with its agent, where the merchant says no, once', async () => {
    await desk.resolve(by('U0ANA'), RESOLUTION);
    await pressed(false);
    const waiting = await store.outbox.waiting();
    await pressed(false);
    expect(await store.outbox.waiting()).toBe(waiting);
    expect(await current()).toMatchObject({
      status: 'claimed',
      assignee: 'U0ANA',
      closing: null,
    });
    expect(await state()).toMatchObject({ owner: 'person', closed: null });
  });

  it('is not moved from another channel, nor after the thread has a newer case', async () => {
    await desk.resolve(by('U0ANA'), RESOLUTION);
    await pressed(false, 'C0OTHER');
    expect((await current())?.status).toBe('resolved');
    const { id: _id, ...rest } = found;
    await store.cases.open(rest);
    await pressed(false);
    expect((await current())?.status).toBe('resolved');
  });
});

describe('a case that is handed back', () => {
  it('is no resolved one: the thread goes on, and no question is answered', async () => {
    await desk.handBack(by('U0ANA'));
    expect((await current())?.closing).toMatchObject({ outcome: 'handed-back', by: 'U0ANA' });
    expect(await state()).toMatchObject({ owner: 'bot', closed: null });
    await pressed(false);
    expect((await current())?.status).toBe('resolved');
  });
});

describe('a suggestion', () => {
  it('is sent once, whoever presses at the same time', async () => {
    const agents = ['U0ANA', 'U0BEN', 'U0MEI'];
    const results = await Promise.all(
      agents.map((who) => desk.suggest(by(who), who, 'insufficient-funds')),
    );
    const refusals = results.flatMap((result) => (result.ok ? [] : [result.refusal]));
    const winner = results.flatMap((result) => (result.ok ? [result.case.assignee] : []));
    expect(refusals).toEqual(Array(2).fill({ reason: 'already-sent', by: winner[0], at: 1000 }));
    expect((await labels()).length).toBe(1);
  });

  it('that was turned down keeps the reason, and one that was sent cannot be', async () => {
    await desk.reject(by('U0ANA'), 'card-invalid', 'badly-worded');
    expect(await labels()).toEqual([['card-invalid', 'not-this', 'badly-worded']]);
    await desk.suggest(by('U0ANA'), 'Ana', 'card-invalid');
    expect(await desk.reject(by('U0BEN'), 'card-invalid', 'other')).toMatchObject({
      ok: false,
      refusal: { reason: 'already-sent', by: 'U0ANA' },
    });
  });

  it('that was edited counts as sent, and is a label of its own', async () => {
    await desk.reply(by('U0ANA'), { agentName: 'Ana', text: 'Better.', topic: 'card-invalid' });
    expect(await labels()).toEqual([['card-invalid', 'edited', '']]);
    expect(await desk.suggest(by('U0BEN'), 'Ben', 'card-invalid')).toMatchObject({ ok: false });
  });
});

describe('the smaller moves', () => {
  it('release only one’s own, and give a case to agents alone', async () => {
    expect(await desk.releaseCase(by('U0ANA'))).toMatchObject({
      refusal: { reason: 'nobody-has-it' },
    });
    expect(await desk.assign(by('U0ANA'), 'U0MERCHANT', false)).toMatchObject({
      refusal: { reason: 'not-an-agent', who: 'U0MERCHANT' },
    });
    expect(await desk.assign(by('U0ANA'), 'U0BEN', true)).toMatchObject({
      case: { status: 'claimed', assignee: 'U0BEN' },
    });
    expect(await desk.releaseCase(by('U0ANA'))).toMatchObject({
      refusal: { reason: 'not-yours', by: 'U0BEN' },
    });
    expect(await desk.releaseCase(by('U0BEN'))).toMatchObject({ case: { status: 'open' } });
  });

  it('keep a note in the transcript, as internal, and in the audit without its words', async () => {
    await desk.note(by('U0ANA'), 'behind with the rent');
    expect(await store.conversations.transcript(CONVERSATION)).toMatchObject([
      { who: 'agent', text: '(internal note) behind with the rent' },
    ]);
    expect(await actions()).toEqual(['note ']);
  });

  it('of a case that is gone are told so', async () => {
    const gone = () => ({ ...by('U0ANA'), case: 999 });
    const refusal = { ok: false, refusal: { reason: 'no-such-case' } };
    expect(await desk.note(gone(), 'x')).toEqual(refusal);
    expect(await desk.reject(gone(), 'card-invalid', 'other')).toEqual(refusal);
  });
});

describe('a correction', () => {
  const correct = (message: string | null) =>
    desk.correct({
      event: event(),
      conversation: CONVERSATION,
      who: 'U0ANA',
      topic: 'card-invalid',
      message,
    });

  it('goes on from the right topic, and is a label with the wrong one', async () => {
    expect(await correct(null)).toEqual({ ok: true });
    expect(await state()).toMatchObject({
      answered: 'card-invalid',
      prior: [{ topic: 'card-invalid', confidence: 1 }],
    });
    expect(await labels()).toEqual([['card-invalid', 'corrected', 'insufficient-funds']]);
    expect(await actions()).toEqual(['correct insufficient-funds card-invalid']);
  });

  it('is refused for what is not the last answer', async () => {
    expect(await correct('1.7')).toMatchObject({ refusal: { reason: 'nothing-to-correct' } });
    expect(await labels()).toEqual([]);
  });
});
