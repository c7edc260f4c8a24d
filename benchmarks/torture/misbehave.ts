import type { Emulator } from '../../src/emulator/emulator.ts';

/** For each message written, so that one in ten posts meets a fault: a message brings one to two of them. */
const SHARE = 0.15;
/**
 * These are called now and then. A fault waits until it is met, so that as many for them would be met by
 * every call.
 */
const SELDOM = ['chat.getPermalink', 'conversations.replies', 'users.info'];
const SELDOM_SHARE = 0.006;

/** Now and then something goes wrong with a call. */
export function misbehave(slack: Emulator): void {
  if (Math.random() < SHARE) fail(slack, 'chat.postMessage');
  const method = SELDOM[Math.floor(Math.random() * SELDOM.length)];
  if (method && Math.random() < SELDOM_SHARE) fail(slack, method);
}

function fail({ faults }: Emulator, method: string): void {
  const kind = Math.random();
  if (kind < 0.3) faults.rateLimit({ method, retryAfter: 1 });
  else if (kind < 0.6) faults.serverError({ method });
  else if (kind < 0.85) faults.loseAnswer({ method, how: 'cut' });
  else if (kind < 0.9) faults.loseAnswer({ method, how: 'hang' });
  else faults.loseAcks(1);
}
