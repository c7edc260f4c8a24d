import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { toDeskSettings } from '../../src/cases/to-desk-settings.ts';
import { loadContent } from '../../src/content/load-content.ts';
import { type Emulator, startEmulator } from '../../src/emulator/emulator.ts';
import { CHANNELS, PEOPLE, TEAMS } from '../../src/emulator/world/seed.ts';
import { createCodeBook } from '../../src/knowledge/codes/code-book.ts';
import { createDeskChannel } from '../../src/slack/directory/desk-channel.ts';
import { createDirectory } from '../../src/slack/directory/directory.ts';
import { createEscalation } from '../../src/slack/directory/escalation.ts';
import { createLock } from '../../src/slack/locks.ts';
import { createSenderClient } from '../../src/slack/send/sender-client.ts';
import type { SenderParts } from '../../src/slack/send/sending.ts';
import { takeDelivery, takeEvent } from '../../src/slack/take.ts';
import { openStore } from '../../src/store/open-store.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { MAX_ATTEMPTS, type Store } from '../../src/store.ts';
import type { Work } from '../../src/worker.ts';

const content = loadContent(fileURLToPath(new URL('../..', import.meta.url)));

let slack: Emulator;
let store: Store;
let folder: string;
let clock: number;
let logged: string[];
let work: Work;
let root: string;

const now = () => clock;
const log = {
  warn: (_: object, sentence: string) => logged.push(sentence),
  error: (_: object, sentence: string) => logged.push(sentence),
};
const parts = () => ({ store, now, random: () => 1, owner: 'test', log });

beforeEach(async () => {
  slack = await startEmulator();
  folder = mkdtempSync(join(tmpdir(), 'decline-desk-test-'));
  store = await openStore(openSqlite(folder));
  clock = Date.now();
  logged = [];
  work = takeDelivery({ ...parts(), sender: sender() });
  root = slack.say({ channel: CHANNELS.noodles, user: PEOPLE.grace, text: 'code 51?' }).ts;
  await addDelivery();
});

afterEach(async () => {
  await slack.stop();
  await store.close();
  rmSync(folder, { recursive: true });
});

function sender(): SenderParts {
  const quiet = { warn: () => {}, error: () => {} };
  const { botToken, apiUrl: slackApiUrl } = slack;
  const client = createSenderClient({ botToken, slackApiUrl, log: quiet });
  const directory = createDirectory({ client, team: TEAMS.desk, now, onFailure: () => {} });
  const desk = createDeskChannel(client, { id: CHANNELS.desk, team: TEAMS.desk }, now);
  const { vocabularies, codeCauses, wordings } = content;
  const codes = createCodeBook(vocabularies, codeCauses, wordings);
  const knowledge = () => ({ content, codes, version: 'test' });
  return {
    client,
    store,
    content: () => content,
    knowledge,
    directory,
    desk,
    settings: toDeskSettings({}),
    escalation: createEscalation({ client, fallback: null, owner: null, directory }),
    lock: createLock(),
    now,
  };
}

function addDelivery() {
  const conversation = `${CHANNELS.noodles}:${root}`;
  const thread = { conversation, channel: CHANNELS.noodles, root, message: root };
  const outbound = { to: 'merchant', kind: 'say', text: 'The bank refused it.' };
  const body = { kind: 'merchant', ...thread, user: PEOPLE.grace, case: null, outbound };
  const times = { dueAt: clock, createdAt: clock };
  const key = 'message:0';
  return store.outbox.add([{ key, order: conversation, body: JSON.stringify(body), ...times }]);
}

const said = () => slack.messages(CHANNELS.noodles, root).filter(({ bot_id }) => bot_id);

it('says once what Slack took before its answer was lost', async () => {
  slack.faults.loseAnswer({ method: 'chat.postMessage' });
  await work();
  expect(await store.outbox.waiting()).toBe(1);
  clock += 1000;
  await work();
  expect(said()).toHaveLength(1);
  expect(await store.outbox.waiting()).toBe(0);
});

it('says once what a worker said that died before it could write it down', async () => {
  const dying = takeDelivery({
    ...parts(),
    store: { ...store, outbox: { ...store.outbox, sent: never, retry: never } },
    sender: sender(),
  });
  await expect(dying()).rejects.toThrow('died');
  expect(await work()).toBe(false);
  clock += 60_000;
  expect(await work()).toBe(true);
  expect(said()).toHaveLength(1);
  expect(await store.outbox.waiting()).toBe(0);
});

it('waits as long as Slack asks to, however often, and gives nothing up', async () => {
  for (let time = 0; time <= MAX_ATTEMPTS; time += 1) {
    slack.faults.rateLimit({ method: 'chat.postMessage', retryAfter: 7 });
    expect(await work()).toBe(true);
    clock += 6999;
    expect(await work()).toBe(false);
    clock += 1001;
  }
  await work();
  expect(said()).toHaveLength(1);
});

it('tells an operator of a delivery that failed at every attempt', async () => {
  slack.faults.serverError({ method: 'chat.postMessage', times: MAX_ATTEMPTS });
  for (let time = 0; time < MAX_ATTEMPTS; time += 1) {
    await work();
    clock += 300_000;
  }
  expect(await store.outbox.waiting()).toBe(0);
  expect(logged.at(-1)).toMatch(/is dead: an operator must look at it/);
  expect(logged).toHaveLength(MAX_ATTEMPTS);
});

it('does not handle a gesture again that another worker has finished', async () => {
  const event = { key: 'e', order: 'o', sequence: '1', body: '{}', dueAt: 0, receivedAt: 0 };
  await store.inbox.add(event);
  const slow = takeEvent({
    ...parts(),
    handle: async (mine) => {
      clock += 60_000;
      const theirs = await store.inbox.take({ owner: 'quick', now: clock, until: clock + 60_000 });
      if (theirs) await store.inbox.done(theirs, clock);
      await store.inbox.done(mine, clock);
    },
  });
  await slow();
  expect(await store.inbox.waiting()).toBe(0);
  expect(logged).toEqual([expect.stringMatching(/lease of a row ran out/)]);
});

function never(): never {
  throw new Error('The worker died.');
}
