import { expect, it } from 'vitest';
import { MAX_ATTEMPTS, type Store } from '../../../src/store.ts';
import { delivery, event, failure, lease, newCase, taken } from './rows.ts';

const CUT_OFFS = { conversations: 100, inboxDone: 100, outboxDone: 100 };
const saved = (asker: string) => JSON.stringify({ asker });

async function kill(store: Store): Promise<number> {
  for (let attempt = 1; ; attempt += 1) {
    const held = taken(await store.outbox.take(lease(attempt * 100)));
    await store.outbox.retry(held, failure(attempt * 100));
    if (attempt === MAX_ATTEMPTS) return held.id;
  }
}

/** A conversation in `channel` that `asker` began, with something in every table. */
async function conversation(store: Store, id: string, asker: string, at = 1) {
  const [channel = ''] = id.split(':');
  const body = JSON.stringify({ kind: 'message', channel, user: asker });
  await store.conversations.save({ id, state: saved(asker), version: 0 }, at);
  await store.conversations.say(id, { at, who: 'merchant', text: `secret of ${id}` });
  await store.cases.open({
    ...newCase(id),
    merchantChannel: channel,
    merchantUser: asker,
    createdAt: at,
  });
  const verdict = { topic: null, verdict: 'solved', text: 'x', version: 'v' };
  await store.labels.add({ at, conversation: id, who: asker, ...verdict });
  await store.inbox.add(event(`in-${id}`, { order: id, body, dueAt: at }));
  await store.outbox.add([
    delivery(`out-${id}`, { order: id, body, dueAt: at }),
    delivery(`desk-${id}`, { order: `desk:${id}`, body: '{"kind":"case-card","case":1}' }),
  ]);
}

/** What an operator asks of every store. */
export function maintenanceContract(store: () => Store) {
  it('lists what was not sent without what it says, and gives a dead delivery another go', async () => {
    await store().outbox.add([delivery('a', { body: '{"kind":"merchant","text":"words"}' })]);
    const id = await kill(store());
    const listed = await store().maintenance.unsent();
    expect(listed).toMatchObject([{ id, kind: 'merchant', state: 'dead', lastError: 'broken' }]);
    expect(JSON.stringify(listed)).not.toContain('words');
    expect(await store().maintenance.revive(id, 5000)).toBe(true);
    expect(await store().maintenance.revive(id, 5000)).toBe(false);
    expect((await store().outbox.take(lease(5000)))?.attempts).toBe(1);
  });

  it.each([
    ['a channel', { kind: 'channel', id: 'C1' }, 'C1:1', 'C10:1'],
    ['a person', { kind: 'user', id: 'U1' }, 'C1:1', 'C2:1'],
  ] as const)('forgets %s and nothing else', async (_what, whom, gone, kept) => {
    await conversation(store(), gone, 'U1');
    await conversation(store(), kept, 'U10');
    expect(await store().maintenance.forget(whom)).toEqual({
      conversations: 1,
      lines: 1,
      cases: 1,
      events: 1,
      deliveries: 2,
      labels: 1,
    });
    expect(await store().conversations.load(gone)).toBeNull();
    expect(await store().conversations.transcript(gone)).toEqual([]);
    expect((await store().cases.list({})).map((found) => found.conversation)).toEqual([kept]);
    expect((await store().labels.list(0)).map((label) => label.conversation)).toEqual([kept]);
    expect((await store().maintenance.unsent()).map(({ order }) => order)).toEqual([
      kept,
      `desk:${kept}`,
    ]);
    expect(await store().inbox.waiting()).toBe(1);
  });

  it('forgets what agents wrote in the windows of a forgotten case', async () => {
    await conversation(store(), 'C1:1', 'U1');
    const [found] = await store().cases.list({});
    const submitted = (number: number) =>
      JSON.stringify({ kind: 'submitted', reference: JSON.stringify({ case: number }) });
    const id = found?.id ?? 0;
    await store().inbox.add(event('ours', { order: 'view:1', body: submitted(id) }));
    await store().inbox.add(event('other', { order: 'view:2', body: submitted(id * 10 + 1) }));
    await store().maintenance.forget({ kind: 'channel', id: 'C1' });
    expect((await store().inbox.take(lease(50)))?.key).toBe('other');
    expect(await store().inbox.take(lease(50))).toBeNull();
  });

  it('prunes what is older than the cut-off and not needed any more', async () => {
    await conversation(store(), 'C1:open', 'U1', 1);
    await conversation(store(), 'C1:resolved', 'U1', 2);
    await conversation(store(), 'C1:new', 'U1', 100);
    const resolved = taken(await store().cases.current('C1:resolved'));
    await store().cases.update({ ...resolved, status: 'resolved', updatedAt: 99 });
    const deleted = await store().maintenance.prune(CUT_OFFS);
    expect(deleted).toMatchObject({ conversations: 1, lines: 1, cases: 1 });
    expect(await store().conversations.load('C1:resolved')).toBeNull();
    expect(await store().conversations.load('C1:open')).not.toBeNull();
    expect(await store().conversations.load('C1:new')).not.toBeNull();
  });

  it('prunes done rows only, and those only once they are old enough', async () => {
    await store().inbox.add(event('done', { order: 'a' }));
    await store().inbox.add(event('waiting', { order: 'b' }));
    await store().inbox.done(taken(await store().inbox.take(lease(10))), 99);
    await store().outbox.add([delivery('young')]);
    await store().outbox.sent(taken(await store().outbox.take(lease(10))), 100, null);
    const deleted = await store().maintenance.prune(CUT_OFFS);
    expect(deleted).toMatchObject({ events: 1, deliveries: 0 });
    expect(await store().inbox.waiting()).toBe(1);
  });

  it('says how full the queues are, and how old what waits is', async () => {
    const empty = { waiting: 0, dead: 0, oldestDueAt: null };
    expect(await store().maintenance.levels()).toEqual({
      inbox: empty,
      outbox: empty,
      openCases: 0,
      oldestOpenCaseAt: null,
      undeliveredCases: 0,
    });
    await store().outbox.add([delivery('dead')]);
    await kill(store());
    await store().outbox.add([delivery('b', { dueAt: 30 }), delivery('c', { dueAt: 20 })]);
    await store().cases.open(newCase('c'));
    expect(await store().maintenance.levels()).toEqual({
      inbox: empty,
      outbox: { waiting: 2, dead: 1, oldestDueAt: 20 },
      openCases: 1,
      oldestOpenCaseAt: 7,
      undeliveredCases: 0,
    });
  });

  it('lists the cases of a time, a merchant, a topic and an agent', async () => {
    const open = (over: object) => store().cases.open({ ...newCase('c'), ...over });
    await open({ conversation: 'a', createdAt: 10, topic: 'input-error' });
    const claimed = await open({ conversation: 'b', createdAt: 20, merchantChannel: 'C2' });
    await store().cases.update({ ...claimed, status: 'claimed', assignee: 'ana' });
    const listed = async (filter: object) =>
      (await store().cases.list(filter)).map((found) => found.conversation);
    expect(await listed({ since: 20 })).toEqual(['b']);
    expect(await listed({ until: 20 })).toEqual(['a']);
    expect(await listed({ merchantChannel: 'C2' })).toEqual(['b']);
    expect(await listed({ topic: 'input-error' })).toEqual(['a']);
    expect(await listed({ assignee: 'ana', status: 'claimed' })).toEqual(['b']);
    expect(await listed({ assignee: 'ana', status: 'open' })).toEqual([]);
  });
}
