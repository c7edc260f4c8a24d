import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readAdminToken } from '../../src/admin/admin-token.ts';
import type { Brain } from '../../src/brain.ts';
import { readConfig } from '../../src/config.ts';
import { type Emulator, startEmulator } from '../../src/emulator/emulator.ts';
import { CHANNELS } from '../../src/emulator/world/seed.ts';
import { createLog } from '../../src/log.ts';
import { serve } from '../../src/server/serve.ts';
import { freePort } from '../../tests/store/postgres-cluster.ts';
import type { Request } from './requests.ts';

/** The whole server in this process, and everything that it tells anybody. */
export interface Target {
  readonly slack: Emulator;
  /** Sends one request; gives the status of the answer. */
  send(request: Request): Promise<number>;
  /** The lines that were logged since this was asked last. */
  logged(): readonly string[];
  /** Resolves while the inbox is short enough: what is sent to a full one is kept and hardly worked on. */
  calm(): Promise<void>;
  /** Resolves once its queues are done with all that does not wait for another attempt, or after two minutes. */
  atRest(): Promise<void>;
  /** Ends the server and gives every byte of its data folder. */
  end(): Promise<string>;
}

const LONG_AGO_S = 3600;
const LOOK_EVERY_MS = 200;
/** Two minutes at most; three seconds without a change mean that the rest waits for a later attempt. */
const [MOST_LOOKS, STILL_LOOKS] = [600, 15];
/** What failed and waits for its next try counts too, so that this is far above what is under way. */
const MOST_WAITING = 3000;
const SECRET = 'fuzz0signing0secret';

/** `apiUrl`: where the server finds Slack, if not at the stand-in itself. */
export async function startTarget(
  brain: Brain,
  over: 'http' | 'socket',
  apiUrl: (slack: Emulator) => Promise<string> = async (slack) => slack.apiUrl,
): Promise<Target> {
  // Else all questions but the first of a minute end in one case.
  const pace = over === 'http' ? { COOLDOWN_S: '0', STORM_PER_MINUTE: '0' } : {};
  const port = await freePort();
  const slack = await startEmulator({
    eventsUrl: 'http://127.0.0.1:1/',
    retryDelaysMs: [],
    signingSecret: SECRET,
  });
  const folder = mkdtempSync(join(tmpdir(), 'decline-desk-fuzz-'));
  const lines: string[] = [];
  const config = readConfig({
    SLACK_BOT_TOKEN: slack.botToken,
    ...(over === 'http' ? { SLACK_SIGNING_SECRET: SECRET } : { SLACK_APP_TOKEN: slack.appToken }),
    SLACK_API_URL: await apiUrl(slack),
    DESK_CHANNEL: CHANNELS.desk,
    DATA_DIR: folder,
    PORT: String(port),
    ADMIN_PORT: '0',
    BURST_MS: '0',
    ...pace,
  });
  const log = createLog('info', { write: (line) => lines.push(line) });
  const serving = await serve(config, () => brain, log);
  const addresses = {
    slack: `http://127.0.0.1:${port}`,
    admin: `http://127.0.0.1:${serving.adminPort}`,
  };
  const inbox = { waiting: 0, watched: true };
  const watching = (async () => {
    while (inbox.watched) {
      const [waiting = 0] = await gauges(addresses.admin, 'desk_queue_waiting{queue="inbox"}');
      inbox.waiting = waiting;
      await sleep(LOOK_EVERY_MS);
    }
  })();
  return {
    slack,
    async send(request) {
      const { to, path, method, body, type } = request;
      const headers = { 'content-type': type, ...credentials(slack, folder, request) };
      const answer = await fetch(addresses[to] + path, { method, body, headers });
      await answer.text();
      return answer.status;
    },
    logged: () => lines.splice(0),
    async calm() {
      while (inbox.waiting > MOST_WAITING) await sleep(LOOK_EVERY_MS);
    },
    async atRest() {
      let [before, same] = ['', 0];
      for (let look = 0; look < MOST_LOOKS && same < STILL_LOOKS; look += 1) {
        const ages = await gauges(addresses.admin, 'desk_queue_age_seconds');
        if (ages.every((seconds) => seconds < 1)) return;
        const now = String(await gauges(addresses.admin, 'desk_queue_waiting'));
        same = now === before ? same + 1 : 0;
        before = now;
        await sleep(LOOK_EVERY_MS);
      }
    },
    async end() {
      inbox.watched = false;
      await watching;
      await serving.stop();
      await slack.stop();
      const kept = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'latin1'));
      rmSync(folder, { recursive: true });
      return kept.join('\n');
    },
  };
}

/** The values of the gauges whose lines begin with `name`. */
async function gauges(address: string, name: string): Promise<readonly number[]> {
  const page = await (await fetch(`${address}/metrics`)).text();
  const lines = page.split('\n').filter((line) => line.startsWith(name));
  return lines.map((line) => Number(line.split(' ').at(-1)));
}

function credentials(slack: Emulator, folder: string, { to, body, signed }: Request) {
  if (to === 'admin') {
    const token = signed === 'rightly' ? readAdminToken(folder) : 'guess';
    return { authorization: `Bearer ${token}` };
  }
  switch (signed) {
    case 'rightly':
      return slack.sign(body ?? '');
    case 'wrongly':
      return slack.sign(`${body} `);
    case 'long-ago':
      return slack.sign(body ?? '', Math.floor(Date.now() / 1000) - LONG_AGO_S);
    case 'never':
      return {};
  }
}
