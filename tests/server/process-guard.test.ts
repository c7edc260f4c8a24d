import { expect, it } from 'vitest';
import { createProcessGuard } from '../../src/server/process-guard.ts';

function guarded() {
  const ended: string[] = [];
  const logged: string[] = [];
  const guard = createProcessGuard({
    log: { error: (_fields, sentence) => logged.push(sentence) },
    drain: async () => {
      ended.push('drained');
    },
    exit: (code) => ended.push(`exit ${code}`),
  });
  return { guard, ended, logged };
}

const thrownIn = (file: string) =>
  Object.assign(new TypeError('Cannot read properties of undefined'), {
    stack: `TypeError: Cannot read properties of undefined\n    at SocketModeClient.read (${file}:359:40)\n    at ours (/desk/dist/slack/socket.js:1:1)`,
  });

it.each([
  [
    'a fault within the library of the sockets',
    thrownIn('/desk/node_modules/@slack/socket-mode/dist/src/SocketModeClient.js'),
  ],
  [
    'a fault within the library of the connections',
    thrownIn('C:\\desk\\node_modules\\undici\\lib\\web\\websocket.js'),
  ],
  [
    'an error with the library’s code',
    Object.assign(new Error('no'), { code: 'slack_webapi_platform_error' }),
  ],
])('goes on after %s', (_what, error) => {
  const { guard, ended, logged } = guarded();
  guard.met(error);
  expect(ended).toEqual([]);
  expect(logged).toEqual([expect.stringContaining('the desk goes on')]);
});

it.each([
  ['an error of ours', thrownIn('/desk/dist/slack/take.js')],
  ['something that is no error', 'broken'],
])('finishes what is under way and exits with 1 after %s, once', async (_what, error) => {
  const { guard, ended, logged } = guarded();
  guard.met(error);
  guard.met(error);
  await expect.poll(() => ended).toEqual(['drained', 'exit 1']);
  expect(logged[0]).toContain('to be started anew');
});
