import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toDeskSettings } from '../../../src/cases/to-desk-settings.ts';
import { loadContent } from '../../../src/content/load-content.ts';
import type { CaseFacts } from '../../../src/dialogue/case-facts.ts';
import { type Emulator, startEmulator } from '../../../src/emulator/emulator.ts';
import { CHANNELS, PEOPLE, TEAMS } from '../../../src/emulator/world/seed.ts';
import { createCodeBook } from '../../../src/knowledge/codes/code-book.ts';
import { createDeskChannel } from '../../../src/slack/desk-channel.ts';
import { createDirectory } from '../../../src/slack/directory.ts';
import { createEscalation } from '../../../src/slack/escalation.ts';
import { createLock } from '../../../src/slack/locks.ts';
import { createSenderClient } from '../../../src/slack/sender-client.ts';
import type { SenderParts } from '../../../src/slack/sending.ts';
import { takeDelivery } from '../../../src/slack/take.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { openSqlite } from '../../../src/store/sqlite.ts';
import type { Store, StoredCase } from '../../../src/store.ts';
import type { Work } from '../../../src/worker.ts';

const { desk: deskChannel, noodles } = CHANNELS;
const HOUR = 3_600_000;
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

describe('a case that does not come to the desk', () => {
  let slack: Emulator;
  let store: Store;
  let folder: string;
  let clock: number;
  let work: Work;
  let found: StoredCase;
  const now = () => clock;

  beforeEach(async () => {
    slack = await startEmulator();
    folder = mkdtempSync(join(tmpdir(), 'decline-desk-test-'));
    store = await openStore(openSqlite(folder));
    clock = Date.now();
    work = takeDelivery({
      store,
      now,
      random: () => 1,
      owner: 'test',
      log: quiet,
      sender: sender(),
    });
    found = await store.cases.open({
      conversation: `${noodles}:1.1`,
      facts: JSON.stringify(FACTS),
      topic: null,
      language: 'en',
      merchantChannel: noodles,
      merchantUser: PEOPLE.grace,
      createdAt: clock,
    });
    await add('card', { kind: 'case-card', case: found.id });
  });
  afterEach(async () => {
    await slack.stop();
    await store.close();
    rmSync(folder, { recursive: true });
  });

  function sender(): SenderParts {
    const client = createSenderClient({
      botToken: slack.botToken,
      slackApiUrl: slack.apiUrl,
      log: quiet,
    });
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
});
