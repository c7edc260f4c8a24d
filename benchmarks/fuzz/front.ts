import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Emulator } from '../../src/emulator/emulator.ts';
import { isJson, parseJson } from '../../src/emulator/wire/json.ts';
import { freePort } from '../../tests/store/postgres-cluster.ts';

/** Stands before the stand-in: hands its Web API on, and opens sockets of its own. */
export async function startFront() {
  const port = await freePort();
  const sockets = new Set<WebSocket>();
  const acknowledged = new Set<string>();
  const state = { api: '', made: 0 };
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
    socket.on('message', (data) => acknowledged.add(acknowledges(String(data))));
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
    /** ids of the envelopes that were acknowledged */
    acknowledged: (): ReadonlySet<string> => acknowledged,
    made: () => state.made,
    async stop() {
      for (const socket of sockets) socket.terminate();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The id of the envelope that a frame of the desk's acknowledges. */
function acknowledges(frame: string): string {
  const said = parseJson(frame);
  return isJson(said) ? String(said.envelope_id) : '';
}
