import { SocketModeClient } from '@slack/socket-mode';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { type Emulator, startEmulator } from '../../src/emulator/emulator.ts';
import { isJson, type Json, parseJson, stringOf } from '../../src/emulator/wire/json.ts';
import { CHANNELS, PEOPLE } from '../../src/emulator/world/seed.ts';
import { clientOptions } from './echo-app.ts';
import { answerOf, quietClient } from './quiet-client.ts';

let emulator: Emulator;
const sockets: WebSocket[] = [];

beforeEach(async () => {
  emulator = await startEmulator({ ackTimeoutMs: 60, retryDelaysMs: [5, 5, 5] });
});

afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.terminate();
  await emulator.stop();
});

/** A bare socket: what it was sent, and acknowledging from the `acksFrom`th envelope on. */
async function connect(acksFrom = 0) {
  const client = quietClient(emulator, emulator.appToken);
  const opened = await answerOf(client, 'apps.connections.open', {});
  const socket = new WebSocket(isJson(opened) ? stringOf(opened.url) : '');
  sockets.push(socket);
  const messages: Json[] = [];
  const envelopes = () => messages.filter(({ envelope_id }) => envelope_id !== undefined);
  socket.on('message', (data) => {
    const message = parseJson(String(data));
    if (!isJson(message)) return;
    messages.push(message);
    const { envelope_id } = message;
    if (envelope_id !== undefined && envelopes().length > acksFrom) {
      socket.send(JSON.stringify({ envelope_id, payload: {} }));
    }
  });
  await expect.poll(() => messages.length).toBeGreaterThan(0);
  return { socket, messages, envelopes };
}

const say = (text: string) => emulator.say({ user: PEOPLE.grace, channel: CHANNELS.noodles, text });

describe('a socket', () => {
  it('is welcomed and gets events in envelopes', async () => {
    const { messages, envelopes } = await connect();
    expect(messages[0]).toMatchObject({ type: 'hello', num_connections: 1 });
    say('hello');
    await emulator.settled();
    expect(envelopes()).toMatchObject([
      {
        type: 'events_api',
        accepts_response_payload: false,
        retry_attempt: 0,
        payload: { type: 'event_callback', event: { text: 'hello' } },
      },
    ]);
  });

  it('gets an event again that it did not acknowledge, with the same event_id', async () => {
    const { envelopes } = await connect(1);
    say('hello');
    await emulator.settled();
    expect(envelopes()).toMatchObject([
      { retry_attempt: 0, retry_reason: '' },
      { retry_attempt: 1, retry_reason: 'timeout' },
    ]);
    const ids = envelopes().map(({ payload }) => (isJson(payload) ? payload.event_id : ''));
    expect(new Set(ids).size).toBe(1);
  });

  it('needs a ticket that was not used yet', async () => {
    const url = `${emulator.apiUrl.replace('http', 'ws').replace('/api/', '/link/')}?ticket=x`;
    const socket = new WebSocket(url);
    sockets.push(socket);
    const refused = new Promise((resolve) => socket.on('error', (error) => resolve(error.message)));
    expect(await refused).toContain('403');
  });

  it('shares the payloads with the others: each goes to one of them', async () => {
    const [first, second] = [await connect(), await connect()];
    say('one');
    say('two');
    await emulator.settled();
    expect(first.envelopes().length).toBe(1);
    expect(second.envelopes().length).toBe(1);
  });

  it('is the tenth at most', async () => {
    for (let count = 0; count < 10; count += 1) await connect();
    const { messages } = await connect();
    expect(messages[0]).toMatchObject({ type: 'disconnect', reason: 'too_many_websockets' });
    expect(emulator.sockets()).toBe(10);
  });
});

describe('the official Socket Mode client', () => {
  it.each(['refreshSockets', 'dropSockets'] as const)('comes back after %s', async (fault) => {
    const client = new SocketModeClient({
      appToken: emulator.appToken,
      clientPingTimeout: 100,
      clientOptions: clientOptions(emulator),
    });
    client.on('error', () => {});
    await client.start();
    expect(emulator.sockets()).toBe(1);
    const before = emulator.calls('apps.connections.open').length;
    emulator.faults[fault]();
    await expect
      .poll(() => emulator.calls('apps.connections.open').length, { timeout: 5000 })
      .toBe(before + 1);
    await expect.poll(() => emulator.sockets(), { timeout: 5000 }).toBe(1);
    await client.disconnect();
  });
});
