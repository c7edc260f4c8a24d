import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Brain } from '../../src/brain.ts';
import type { Emulator } from '../../src/emulator/emulator.ts';
import { recorded } from '../../tests/slack/recorded.ts';
import { freePort } from '../../tests/store/postgres-cluster.ts';
import { leaksIn, type Outcome } from './fuzz.ts';
import { type Mutation, mangle, mutate } from './mutate.ts';
import type { Secrets } from './secrets.ts';
import { startTarget } from './target.ts';

/** Sends odd envelopes and broken frames over Socket Mode, and looks at what they left behind. */
export async function fuzzSocket(
  brain: Brain,
  mutation: Mutation,
  secrets: Secrets,
  count: number,
): Promise<Outcome> {
  const front = await startFront();
  const target = await startTarget(brain, 'socket', front.before);
  const before = front.acknowledged();
  for (let sent = 0; sent < count; sent += 1) {
    await front.send(oddFrame(mutation, sent));
    if (sent % 20 === 19) await sleep(1);
  }
  const last = JSON.stringify(envelope('last', 'events_api', recorded[0]?.payload));
  await front.send(last);
  await sleep(1500);
  const alive = front.open() > 0;
  const told = [...target.logged(), ...target.slack.calls().map((call) => JSON.stringify(call))];
  const kept = await target.end();
  await front.stop();
  return {
    payloads: count,
    statuses: { acknowledged: front.acknowledged() - before, connections: front.made() },
    silentFailures: alive ? 0 : 1,
    leaks: [...told, kept].flatMap((text) => leaksIn(secrets, 'socket', text)),
  };
}

function oddFrame(mutation: Mutation, index: number): string {
  const { random } = mutation;
  const payload = mutate(mutation, random.pick(recorded).payload);
  const type = random.pick(['events_api', 'interactive', 'slash_commands', 'hello', 'x']);
  const frame = JSON.stringify(
    random.chance(0.1)
      ? mutate(mutation, envelope(String(index), type, payload))
      : envelope(String(index), type, payload),
  );
  return random.chance(0.1) ? mangle(random, frame) : frame;
}

function envelope(envelope_id: string, type: string, payload: unknown) {
  return { envelope_id, type, payload, accepts_response_payload: true };
}

/** Stands before the stand-in: hands its Web API on, and opens sockets of its own. */
async function startFront() {
  const port = await freePort();
  const sockets = new Set<WebSocket>();
  const state = { api: '', acknowledged: 0, made: 0 };
  const server = createServer((request, response) => {
    handOn(request, response).catch(() => response.destroy());
  });

  async function handOn(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(Buffer.from(part));
    response.setHeader('content-type', 'application/json');
    if (request.url?.endsWith('apps.connections.open')) {
      response.end(JSON.stringify({ ok: true, url: `ws://127.0.0.1:${port}/socket` }));
      return;
    }
    const { 'content-type': type = '', authorization = '' } = request.headers;
    const answer = await fetch(state.api + (request.url ?? '').replace('/api/', ''), {
      method: 'POST',
      body: Buffer.concat(parts),
      headers: { 'content-type': type, authorization },
    });
    response.end(await answer.text());
  }

  new WebSocketServer({ server }).on('connection', (socket) => {
    state.made += 1;
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('message', () => {
      state.acknowledged += 1;
    });
    socket.send(JSON.stringify({ type: 'hello', num_connections: 1, connection_info: {} }));
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));

  return {
    async before(slack: Emulator) {
      state.api = slack.apiUrl;
      return `http://127.0.0.1:${port}/api/`;
    },
    /** Waits for a connection where there is none. */
    async send(frame: string) {
      while (sockets.size === 0) await sleep(20);
      for (const socket of [...sockets].slice(0, 1)) socket.send(frame);
    },
    acknowledged: () => state.acknowledged,
    made: () => state.made,
    open: () => sockets.size,
    async stop() {
      for (const socket of sockets) socket.terminate();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
