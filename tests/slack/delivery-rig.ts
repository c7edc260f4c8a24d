import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
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
import { takeDelivery } from '../../src/slack/take.ts';
import { openStore } from '../../src/store/open-store.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import type { Store } from '../../src/store.ts';

const content = loadContent(fileURLToPath(new URL('../..', import.meta.url)));
const { vocabularies, codeCauses, wordings } = content;
const knowledge = {
  content,
  codes: createCodeBook(vocabularies, codeCauses, wordings),
  version: 'test',
};

/** The outbox and the stand-in Slack, with a clock that stands still until it is moved. */
export interface DeliveryRig {
  readonly slack: Emulator;
  readonly store: Store;
  readonly logged: readonly string[];
  /** a message of Grace's that waits for an answer */
  readonly root: string;
  /** Puts an answer to that message into the outbox. */
  answer(): Promise<void>;
  /** Sends the next due delivery; false where there is none. */
  work(): Promise<boolean>;
  wait(milliseconds: number): void;
  end(): Promise<void>;
}

export async function deliveryRig(): Promise<DeliveryRig> {
  const slack = await startEmulator();
  const folder = mkdtempSync(join(tmpdir(), 'decline-desk-test-'));
  const store = await openStore(openSqlite(folder));
  const clock = { at: Date.now() };
  const now = () => clock.at;
  const logged: string[] = [];
  const keep = (_: object, sentence: string) => {
    logged.push(sentence);
  };
  const log = { warn: keep, error: keep };
  const quiet = { warn: () => {}, error: () => {} };
  const { botToken, apiUrl: slackApiUrl } = slack;
  const client = createSenderClient({ botToken, slackApiUrl, log: quiet });
  const directory = createDirectory({ client, team: TEAMS.desk, now, onFailure: () => {} });
  const sender = {
    client,
    store,
    content: () => content,
    knowledge: () => knowledge,
    directory,
    desk: createDeskChannel(client, { id: CHANNELS.desk, team: TEAMS.desk }, now),
    settings: toDeskSettings({}),
    escalation: createEscalation({ client, fallback: null, owner: null, directory }),
    lock: createLock(),
    now,
  };
  const { ts: root } = slack.say({
    channel: CHANNELS.noodles,
    user: PEOPLE.grace,
    text: 'code 51?',
  });
  return {
    slack,
    store,
    logged,
    root,
    work: takeDelivery({ store, now, random: () => 1, owner: 'test', log, sender }),
    wait(milliseconds) {
      clock.at += milliseconds;
    },
    answer() {
      const conversation = `${CHANNELS.noodles}:${root}`;
      const thread = { conversation, channel: CHANNELS.noodles, root, message: root };
      const outbound = { to: 'merchant', kind: 'say', text: 'The bank refused it.' };
      const body = { kind: 'merchant', ...thread, user: PEOPLE.grace, case: null, outbound };
      const times = { dueAt: now(), createdAt: now() };
      const row = { key: 'message:0', order: conversation, body: JSON.stringify(body), ...times };
      return store.outbox.add([row]);
    },
    async end() {
      await slack.stop();
      await store.close();
      rmSync(folder, { recursive: true });
    },
  };
}
