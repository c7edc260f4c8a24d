import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AnsweredMessage } from '../../src/bot/answered-message.ts';
import { toDeskSettings } from '../../src/cases/to-desk-settings.ts';
import { type DeliveryBody, deliverySchema } from '../../src/delivery.ts';
import { createDesk, type Desk } from '../../src/desk.ts';
import { newConversation, parseConversation } from '../../src/dialogue/conversation.ts';
import { openStore } from '../../src/store/open-store.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import type { Store } from '../../src/store.ts';
import { runThreadTimer } from '../../src/timers/thread-timer.ts';
import { shippedBrain } from '../brain.ts';

const brain = shippedBrain();
const CONVERSATION = 'C0SHOP:1.1';
const HOUR = 3_600_000;
const NOW = 1_764_000_000_000;

let folder: string;
let store: Store;
let desk: Desk;
let presses: number;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'decline-desk-test-'));
  store = await openStore(openSqlite(folder));
  desk = createDesk({ store, brain: () => brain, now: () => NOW });
  presses = 0;
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

async function event(): Promise<AnsweredMessage['event']> {
  presses += 1;
  const key = `press:${presses}`;
  const row = { key, order: CONVERSATION, sequence: key, body: '{}', dueAt: 1, receivedAt: 1 };
  await store.inbox.add(row);
  const taken = await store.inbox.take({ owner: 'test', now: NOW, until: NOW + HOUR });
  if (!taken) throw new Error('The press is not to be had.');
  return taken;
}

async function picked(change: Partial<AnsweredMessage> = {}): Promise<AnsweredMessage> {
  return {
    event: await event(),
    who: 'U0ANA',
    agentName: 'Ana Lima',
    conversation: CONVERSATION,
    channel: 'C0SHOP',
    root: '1.1',
    message: '1.1',
    author: 'U0MERCHANT',
    text: 'the screen says 51',
    masked: 0,
    mixed: false,
    ...change,
  };
}

const state = async () => {
  const stored = await store.conversations.load(CONVERSATION);
  return stored && parseConversation(stored.state);
};

/** Everything in the outbox, timers too, with when it is due. */
async function outbox(): Promise<
  readonly { readonly body: DeliveryBody; readonly dueAt: number }[]
> {
  const found: { body: DeliveryBody; dueAt: number }[] = [];
  for (;;) {
    const next = await store.outbox.take({ owner: 'test', now: NOW * 2, until: NOW * 2 + 1 });
    if (!next) return found;
    found.push({ body: deliverySchema.parse(JSON.parse(next.body)), dueAt: next.dueAt });
    await store.outbox.sent(next, NOW, null);
  }
}
const kinds = async () => (await outbox()).map(({ body }) => body.kind).sort();

describe('an answer that an agent sends below a message', () => {
  it('is the card in the message’s language under their name, and a label', async () => {
    await desk.sendHere(await picked({ text: '刷卡提示51，怎么回事' }), 'insufficient-funds');
    const sent = (await outbox()).find(({ body }) => body.kind === 'agent-card')?.body;
    expect(sent).toMatchObject({ channel: 'C0SHOP', root: '1.1', agent: 'Ana Lima', case: null });
    expect(sent?.kind === 'agent-card' && sent.card.language).toBe('zh');
    expect(await store.labels.list(0)).toMatchObject([
      { who: 'U0ANA', topic: 'insufficient-funds', verdict: 'sent', text: '刷卡提示51，怎么回事' },
    ]);
  });

  it('makes the thread theirs, until four hours after their last word', async () => {
    await desk.sendHere(await picked(), 'insufficient-funds');
    expect(await state()).toMatchObject({ owner: 'person', spoken: true, adopted: true });
    const timer = (await outbox()).find(({ body }) => body.kind === 'timer');
    expect(timer?.dueAt).toBe(NOW + 4 * HOUR);
    await runThreadTimer({ store, settings: toDeskSettings({}) }, CONVERSATION, NOW + 4 * HOUR);
    expect((await state())?.owner).toBe('bot');
  });

  it('goes out once however often it is pressed, and by whom', async () => {
    await desk.sendHere(await picked(), 'insufficient-funds');
    const again = await desk.sendHere(await picked({ who: 'U0BEN' }), 'insufficient-funds');
    expect(again).toMatchObject({ ok: false, refusal: { reason: 'already-sent', by: 'U0ANA' } });
    expect((await kinds()).filter((kind) => kind === 'agent-card')).toHaveLength(1);
  });

  it('leaves a thread of people theirs, and its words stand in the transcript once', async () => {
    const inThread = { root: '1.1', message: '1.2' };
    await desk.sendHere(await picked(inThread), 'insufficient-funds');
    await desk.sendHere(await picked(inThread), 'card-invalid');
    expect(await state()).toMatchObject({ adopted: false, owner: 'person' });
    const lines = await store.conversations.transcript(CONVERSATION);
    expect(lines.map(({ who }) => who)).toEqual(['merchant', 'agent', 'agent']);
  });

  it('belongs to the case that is open in the thread, which is theirs and waits', async () => {
    await desk.openCase(await picked());
    const sent = await desk.sendHere(await picked(), 'insufficient-funds');
    const found = await store.cases.current(CONVERSATION);
    expect(sent).toEqual({ ok: true, case: found?.id });
    expect(found).toMatchObject({ status: 'waiting', assignee: 'U0ANA' });
    const again = await desk.sendHere(await picked(), 'insufficient-funds');
    expect(again).toMatchObject({ ok: false, refusal: { reason: 'already-sent' } });
    expect((await kinds()).filter((kind) => kind === 'agent-card')).toHaveLength(1);
  });

  it('names no confidential reason', async () => {
    await desk.sendHere(await picked({ text: 'the screen says 43' }), 'card-lost-or-stolen');
    const sent = (await outbox()).find(({ body }) => body.kind === 'agent-card');
    expect(JSON.stringify(sent)).not.toMatch(/stolen|pick/i);
    expect(sent?.body).toMatchObject({ card: { article: 'issuer-declined' } });
  });
});

describe('a case that an agent opens for a message', () => {
  it('has a card and suggestions, and the merchant hears of it', async () => {
    const opened = await desk.openCase(await picked());
    const found = await store.cases.current(CONVERSATION);
    expect(opened).toEqual({ ok: true, case: found?.id });
    expect(found).toMatchObject({ status: 'open', merchantUser: 'U0MERCHANT', language: 'en' });
    expect(found?.facts).toContain('the screen says 51');
    expect(await state()).toMatchObject({ owner: 'person', spoken: true, adopted: true });
    const bodies = (await outbox()).map(({ body }) => body);
    expect(bodies.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['merchant', 'case-card', 'suggestions', 'timer']),
    );
    expect(bodies.find(({ kind }) => kind === 'merchant')).toMatchObject({
      outbound: { kind: 'handed-over', language: 'en' },
    });
    const audit = await store.audit.of(`case:${found?.id}`);
    expect(audit.map(({ actor, action }) => `${actor} ${action}`)).toContain('U0ANA open-case');
  });

  it('is the one that is open already, and nobody is told again', async () => {
    const first = await desk.openCase(await picked());
    await outbox();
    expect(await desk.openCase(await picked({ who: 'U0BEN' }))).toEqual(first);
    expect(await kinds()).toEqual([]);
    expect(await store.cases.list({})).toHaveLength(1);
  });

  it('asks whoever posted a secret to delete it, but not twice', async () => {
    const secret = { text: 'card •••• declined, why', masked: 1 };
    await desk.openCase(await picked(secret));
    expect(JSON.stringify(await outbox())).toContain('secrets-note');
    await store.conversations.say('C0SHOP:2.1', { at: 1, who: 'merchant', text: secret.text });
    const other = { ...secret, conversation: 'C0SHOP:2.1', root: '2.1', message: '2.1' };
    await desk.openCase(await picked(other));
    expect(JSON.stringify(await outbox())).not.toContain('secrets-note');
  });

  it('takes the replies that would have opened a resolved one again; an answer alone does not', async () => {
    const closed = { case: 7, topic: 'input-error', at: 1 };
    const before = { ...newConversation(CONVERSATION, 'U0MERCHANT', null), closed };
    const stored = { id: CONVERSATION, state: JSON.stringify(before), version: 0 };
    await store.conversations.save(stored, 1);
    await desk.sendHere(await picked(), 'insufficient-funds');
    expect((await state())?.closed).toEqual(closed);
    await desk.openCase(await picked());
    expect((await state())?.closed).toBeNull();
  });

  it('says what the message says, whatever its thread began with', async () => {
    const before = { ...newConversation(CONVERSATION, 'U0MERCHANT', null), question: 'hello?' };
    const stored = { id: CONVERSATION, state: JSON.stringify(before), version: 0 };
    await store.conversations.save(stored, 1);
    await desk.openCase(await picked({ message: '1.2' }));
    const facts = JSON.parse((await store.cases.current(CONVERSATION))?.facts ?? '{}');
    expect(facts).toMatchObject({ question: 'the screen says 51', topic: 'insufficient-funds' });
  });
});
