import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Emulator } from '../../src/emulator/emulator.ts';
import { CHANNELS } from '../../src/emulator/world/seed.ts';
import { freePort } from '../../tests/store/postgres-cluster.ts';
import type { Arguments } from './arguments.ts';
import type { Memory } from './memory.ts';
import { type Server, startServer } from './server.ts';

/** Several instances on one store; what Slack sends goes to any of them. */
export interface Fleet {
  readonly size: number;
  /** Starts the instance `index` on its own ports, and again whenever it ends by itself. */
  start(index: number): Server;
  /** how often a server ended by itself */
  fell(): number;
  /** The next events go to an instance at random, as behind a load balancer. */
  route(): void;
}

/** Everything that gathers or damps messages is turned off. */
export async function createFleet(
  slack: Emulator,
  memory: Memory,
  signingSecret: string,
  { instances: size, socket }: Pick<Arguments, 'instances' | 'socket'>,
): Promise<Fleet> {
  const secret: Readonly<Record<string, string>> = socket
    ? { SLACK_APP_TOKEN: slack.appToken }
    : { SLACK_SIGNING_SECRET: signingSecret };
  const log = join(await mkdtemp(join(tmpdir(), 'decline-desk-torture-log-')), 'server.log');
  console.log(`The servers write to ${log}`);
  const ports: { readonly port: number; readonly admin: number }[] = [];
  while (ports.length < size) ports.push({ port: await freePort(), admin: await freePort() });
  let fell = 0;
  const portsOf = (index: number) => ports[index] ?? { port: 0, admin: 0 };
  return {
    size,
    start: (index) =>
      startServer(
        {
          ...memory.environment,
          SLACK_BOT_TOKEN: slack.botToken,
          ...secret,
          SLACK_API_URL: slack.apiUrl,
          DESK_CHANNEL: CHANNELS.desk,
          PORT: String(portsOf(index).port),
          ADMIN_PORT: String(portsOf(index).admin),
          BURST_MS: '0',
          COOLDOWN_S: '0',
          STORM_PER_MINUTE: '0',
        },
        log,
        () => {
          fell += 1;
        },
      ),
    fell: () => fell,
    route() {
      if (socket) return;
      const { port } = portsOf(Math.floor(Math.random() * size));
      slack.setEventsUrl(`http://127.0.0.1:${port}/slack/events`);
    },
  };
}
