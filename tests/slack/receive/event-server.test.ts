import { Agent, request } from 'node:http';
import { HTTPReceiver } from '@slack/bolt';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { boltLogger } from '../../../src/slack/bolt-logger.ts';
import { createEventServer } from '../../../src/slack/receive/event-server.ts';

const NOW = 1_800_000_000_000;
const logger = boltLogger({ warn() {}, error() {} });

describe('the server before the receiver', () => {
  const receiver = new HTTPReceiver({ signingSecret: 'a-secret-of-tests', logger });
  const server = createEventServer(receiver, '/slack/events', () => NOW, logger);
  let origin = '';
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('There is no port.');
    origin = `http://127.0.0.1:${address.port}`;
  });
  afterAll(() => server.close());

  const status = async (path: string, request: RequestInit = {}) =>
    (await fetch(`${origin}${path}`, request)).status;
  const post = (body: string, sentAt: number) =>
    status('/slack/events', {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', 'x-slack-request-timestamp': `${sentAt}` },
    });

  it('answers other paths and methods with 404, rather than dropping them', async () => {
    expect(await status('/')).toBe(404);
    expect(await status('/slack/events')).toBe(404);
    expect(await status('/nothing', { method: 'POST', body: '{}' })).toBe(404);
  });

  it('refuses what is too large, holds no object, or comes from the future', async () => {
    expect(await post(`{"a":"${'x'.repeat(1024 * 1024)}"}`, NOW / 1000)).toBe(413);
    expect(await post('null', NOW / 1000)).toBe(400);
    expect(await post('{}', NOW / 1000 + 301)).toBe(401);
  });

  it('leaves signatures to the receiver', async () => {
    expect(await post('{}', NOW / 1000)).toBe(401);
  });
});

it('stops although somebody keeps a connection busy', async () => {
  const receiver = new HTTPReceiver({ signingSecret: 'a-secret-of-tests', logger });
  const server = createEventServer(receiver, '/slack/events', () => NOW, logger);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('There is no port.');
  const busy = new Agent({ keepAlive: true, maxSockets: 4 });
  const ask = () =>
    new Promise<boolean>((resolve) => {
      const where = { host: '127.0.0.1', port: address.port, path: '/slack/events' };
      const headers = { 'content-type': 'application/json' };
      const asked = request({ ...where, agent: busy, method: 'POST', headers });
      asked.end('{}');
      asked.once('error', () => resolve(false));
      asked.once('response', (response) => {
        response.resume();
        response.once('end', () => resolve(true));
      });
    });
  const askOn = async () => {
    while (await ask());
  };
  const first = ask();
  const asking = Array.from({ length: 8 }, askOn);
  await first;
  await new Promise((resolve) => server.close(resolve));
  await Promise.all(asking);
  expect(server.listening).toBe(false);
  busy.destroy();
});
