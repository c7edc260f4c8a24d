import { setTimeout as sleep } from 'node:timers/promises';
import type { Emulator } from '../../src/emulator/emulator.ts';
import type { Server } from './server.ts';

/**
 * When a server ends. `accepted`: Slack has taken a post and the answer is not back yet.
 * `rolling`: it is asked to stop, as when a new version is rolled out; all others are killed.
 */
export const MOMENTS = ['random', 'accepted', 'starting', 'rolling'] as const;
export type Moment = (typeof MOMENTS)[number];

/** How long to wait for a post before the server is killed without one. */
const NO_POST_MS = 10_000;

/** One in seven dies while it starts, about half of the others at the worst instant. */
export function momentOf(kill: number, rolling: boolean): Moment {
  if (rolling) return 'rolling';
  if (kill % 7 === 6) return 'starting';
  return kill % 2 === 0 ? 'accepted' : 'random';
}

/** Lets `server` work for a while and ends it at `moment`. */
export async function die(slack: Emulator, server: Server, moment: Moment): Promise<void> {
  switch (moment) {
    case 'starting':
      await sleep(Math.random() * 1500);
      return server.kill();
    case 'rolling':
      await server.ready();
      await sleep(Math.random() * 3000);
      return server.stop();
    case 'random':
      await server.ready();
      await sleep(Math.random() * 6000);
      return server.kill();
    case 'accepted':
      await server.ready();
      await sleep(Math.random() * 4000);
      await untilAccepted(slack);
      await server.kill();
      // A fault that nothing has met must not wait for the next server.
      return slack.faults.clear();
  }
}

/** Waits for a post that Slack carries out without ever answering. */
async function untilAccepted(slack: Emulator): Promise<void> {
  const lastPost = () => slack.calls('chat.postMessage').at(-1);
  const before = lastPost();
  const deadline = Date.now() + NO_POST_MS;
  slack.faults.loseAnswer({ method: 'chat.postMessage', how: 'hang' });
  while (lastPost() === before && Date.now() < deadline) await sleep(1);
}
