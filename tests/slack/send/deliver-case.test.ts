import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LogLevel, WebClient } from '@slack/web-api';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toDeskSettings } from '../../../src/cases/to-desk-settings.ts';
import { loadContent } from '../../../src/content/load-content.ts';
import type { CaseFacts } from '../../../src/dialogue/case-facts.ts';
import { type Emulator, startEmulator } from '../../../src/emulator/emulator.ts';
import { CHANNELS, PEOPLE, TEAMS } from '../../../src/emulator/world/seed.ts';
import { createCodeBook } from '../../../src/knowledge/codes/code-book.ts';
import { clientOptions } from '../../../src/slack/client-options.ts';
import { createDeskChannel } from '../../../src/slack/directory/desk-channel.ts';
import { createDirectory } from '../../../src/slack/directory/directory.ts';
import { createEscalation } from '../../../src/slack/directory/escalation.ts';
import { createLock } from '../../../src/slack/locks.ts';
import type { SenderParts } from '../../../src/slack/send/sending.ts';
import { takeDelivery } from '../../../src/slack/take.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { openSqlite } from '../../../src/store/sqlite.ts';
import type { Store, StoredCase } from '../../../src/store.ts';
import type { Work } from '../../../src/worker.ts';

const { desk: deskChannel, noodles } = CHANNELS;
const HOUR = 3_600_000;
const BOT = 'U0BOT00001';
const content = loadContent(fileURLToPath(new URL('../../..', import.meta.url)));
const codes = createCodeBook(content.vocabularies, content.codeCauses, content.wordings);
const FACTS: CaseFacts = {
  topic: null,
  reason: 'asked-for-person',
  language: 'en',
  question: 'why?',
  facts: [],
  decoded: null,
  files: [],
  codes: [],
  suspects: [],
  masked: false,
  version: 'v1',
};
const quiet = { warn: () => {}, error: () => {} };
/** As the sender's client: a call is made once. */
const ONCE = { retryConfig: { retries: 0 }, logLevel: LogLevel.ERROR };

describe('a case that does not come to the desk', () => {
  let slack: Emulator;
  let store: Store;
  let folder: string;
  let clock: number;
  let work: Work;
  let found: StoredCase;
  /** what happens as soon as Slack has taken the next post */
  let afterPost: () => void;
  const now = () => clock;

  beforeEach(async () => {
    slack = await startEmulator();
    folder = mkdtempSync(join(tmpdir(), 'decline-desk-test-'));
    store = await openStore(openSqlite(folder));
    clock = Date.now();
    afterPost = () => {};
    work = takeDelivery({
      store,
      now,
      random: () => 1,
      owner: 'test',
      log: quiet,
      sender: sender(),
    });
    await open('why?');
  });
  afterEach(async () => {
    await slack.stop();
    await store.close();
    rmSync(folder, { recursive: true });
  });

  function sender(): SenderParts {
    const { botToken: token, apiUrl } = slack;
    const client = new WebClient(token, { ...clientOptions(apiUrl), ...ONCE, fetch: call });
    const directory = createDirectory({ client, team: TEAMS.desk, now, onFailure: () => {} });
    return {
      client,
      store,
      content: () => content,
      knowledge: () => ({ content, codes, version: 'test' }),
      directory,
      desk: createDeskChannel(client, { id: deskChannel, team: TEAMS.desk }, now),
      escalation: createEscalation({ client, fallback: null, owner: null, directory }),
      settings: toDeskSettings({}),
      lock: createLock(),
      now,
    };
  }

  async function call(address: Parameters<typeof fetch>[0], init?: RequestInit) {
    const answer = await fetch(address, init);
    const next = afterPost;
    if (!String(address).endsWith('chat.postMessage')) return answer;
    afterPost = () => {};
    next();
    return answer;
  }

  async function open(question: string): Promise<void> {
    found = await store.cases.open({
      conversation: `${noodles}:1.${question.length}`,
      facts: JSON.stringify({ ...FACTS, question }),
      topic: null,
      language: 'en',
      merchantChannel: noodles,
      merchantUser: PEOPLE.grace,
      createdAt: clock,
    });
    await add(`card ${found.id}`, { kind: 'case-card', case: found.id });
  }

  const add = (key: string, body: object) =>
    store.outbox.add([
      {
        key,
        order: `desk:${found.conversation}`,
        body: JSON.stringify(body),
        dueAt: clock,
        createdAt: clock,
      },
    ]);

  /** Everything that is due until then, as a worker would. */
  async function until(at: number, step = 5000): Promise<void> {
    for (; clock <= at; clock += step) {
      while (await work());
    }
  }

  it('is tried again and again, for hours, and never given up', async () => {
    slack.channels.archive(deskChannel, PEOPLE.ana);
    await until(clock + 60_000);
    expect(await store.handOvers.of(found.id)).toMatchObject({
      reason: expect.stringContaining('is archived'),
    });
    await until(clock + 12 * HOUR, 300_000);
    expect((await store.maintenance.levels()).outbox.dead).toBe(0);
    expect(await store.handOvers.undelivered()).toHaveLength(1);

    slack.channels.unarchive(deskChannel, PEOPLE.ana);
    await until(clock + 900_000, 60_000);
    expect(await store.handOvers.undelivered()).toEqual([]);
    expect(slack.messages(deskChannel)).toHaveLength(1);
  });

  it('is tried a few times where something else fails, and is then known to be missing', async () => {
    slack.faults.serverError({ method: 'chat.postMessage', times: 4 });
    await until(clock + 2000);
    expect(await store.handOvers.undelivered()).toEqual([]);
    await until(clock + 20_000);
    expect(await store.handOvers.undelivered()).toHaveLength(1);
    await until(clock + 300_000);
    expect(await store.handOvers.undelivered()).toEqual([]);
    expect(slack.messages(deskChannel)).toHaveLength(1);
    expect((await store.maintenance.levels()).outbox.dead).toBe(0);
  });

  it('is found again where Slack took its card, the answer was lost, and the channel failed', async () => {
    slack.faults.loseAnswer({ method: 'chat.postMessage' });
    await work();
    slack.channels.kick(deskChannel, BOT, PEOPLE.ana);
    await until(clock + 60_000);
    expect(await store.handOvers.undelivered()).toHaveLength(1);
    await store.cases.update({ ...found, status: 'claimed', assignee: PEOPLE.ana });

    slack.channels.invite(deskChannel, BOT, PEOPLE.ana);
    await until(clock + 900_000, 60_000);
    expect(await store.handOvers.undelivered()).toEqual([]);
    const [card, ...more] = slack.messages(deskChannel);
    expect(more).toEqual([]);
    expect(card?.text).toContain('claimed');
    expect(await store.cases.byId(found.id)).toMatchObject({ deskChannel, deskTs: card?.ts });
  });

  describe('with more than its card has room for', () => {
    beforeEach(async () => {
      await work();
      await open('why was my payment declined? '.repeat(200));
    });

    /** What stands at the top of the desk's channel for it, and how much is below. */
    const threads = () =>
      slack
        .messages(deskChannel)
        .slice(1)
        .map(({ ts }) => slack.messages(deskChannel, ts).length - 1);

    it('is found again where the channel failed below its card', async () => {
      afterPost = () => slack.channels.archive(deskChannel, PEOPLE.ana);
      await until(clock + 60_000);
      expect(await store.handOvers.undelivered()).toHaveLength(1);
      slack.channels.unarchive(deskChannel, PEOPLE.ana);
      await until(clock + 900_000, 60_000);
      expect(threads()).toEqual([expect.toSatisfy((below: number) => below > 0)]);
    });

    it('is posted once where Slack asks to wait below its card', async () => {
      afterPost = () => slack.faults.rateLimit({ method: 'chat.postMessage' });
      await until(clock + 60_000);
      expect(threads()).toEqual([expect.toSatisfy((below: number) => below > 0)]);
    });
  });
});
