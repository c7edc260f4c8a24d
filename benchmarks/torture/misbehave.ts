import type { Emulator } from '../../src/emulator/emulator.ts';

/** The calls that meet a fault, those that post most often. */
const METHODS = [
  'chat.postMessage',
  'chat.postMessage',
  'chat.postMessage',
  'chat.getPermalink',
  'conversations.replies',
  'users.info',
];

/** Now and then something goes wrong with a call: about one in ten of those named above. */
export function misbehave({ faults }: Emulator): void {
  if (Math.random() > 0.12) return;
  const method = METHODS[Math.floor(Math.random() * METHODS.length)] ?? 'chat.postMessage';
  const kind = Math.random();
  if (kind < 0.3) faults.rateLimit({ method, retryAfter: 1 });
  else if (kind < 0.6) faults.serverError({ method });
  else if (kind < 0.85) faults.loseAnswer({ method, how: 'cut' });
  else if (kind < 0.9) faults.loseAnswer({ method, how: 'hang' });
  else faults.loseAcks(1);
}
