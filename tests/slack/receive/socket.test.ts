import { createServer, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { SocketModeReceiver } from '@slack/bolt';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { WebSocketServer } from 'ws';
import { boltLogger } from '../../../src/slack/bolt-logger.ts';
import { createLinks, type Links } from '../../../src/slack/receive/links.ts';
import type { Connection } from '../../../src/slack/receive/persist-first.ts';
import { createSocket } from '../../../src/slack/receive/socket.ts';

const SOON = { timeout: 15_000 };

let server: Server;
let origin: string;
/** the connections as the machine sees them, oldest first */
let lines: Duplex[];
let websockets: WebSocketServer;
let logged: string[];
let gaps: number[];
let links: Links;
let socket: Connection | null;

beforeEach(async () => {
  lines = [];
  logged = [];
  gaps = [];
  socket = null;
  websockets = new WebSocketServer({ noServer: true });
  server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ ok: true, url: `${origin.replace('http', 'ws')}/link` }));
  });
  server.on('upgrade', (request, line, head) => {
    lines.push(line);
    websockets.handleUpgrade(request, line, head, (opened) => {
      opened.send(JSON.stringify({ type: 'hello' }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('There is no port.');
  origin = `http://127.0.0.1:${address.port}`;
  links = createLinks(
    () => 7,
    (since) => gaps.push(since),
  );
});

afterEach(async () => {
  await socket?.stop();
  for (const line of lines) line.destroy();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

async function open(): Promise<void> {
  const log = {
    warn: (_fields: object, sentence: string) => logged.push(sentence),
    error: (_fields: object, sentence: string) => logged.push(sentence),
  };
  const receiver = new SocketModeReceiver({
    appToken: 'xapp-test',
    logger: boltLogger(log),
    autoReconnectEnabled: false,
    clientPingTimeout: 300,
    installerOptions: {
      clientOptions: { slackApiUrl: `${origin}/api/`, retryConfig: { retries: 0 } },
    },
  });
  socket = createSocket({ receiver, links, log });
  await socket.start();
}

it('is opened again where it goes silent without being closed', async () => {
  await open();
  expect(links.anyOpen()).toBe(true);
  // The line stands, but nothing is read from it any more: no ping is ever answered.
  lines[0]?.pause();
  await expect.poll(() => lines.length, SOON).toBe(2);
  await expect.poll(() => links.anyOpen(), SOON).toBe(true);
  expect(gaps).toEqual([7]);
});

it('outlives what the library cannot read', async () => {
  await open();
  for (const opened of websockets.clients) {
    opened.send(JSON.stringify({ type: 'events_api', payload: {} }));
    opened.send(JSON.stringify({ type: 'events_api' }));
    opened.send('no JSON');
  }
  await expect
    .poll(() => logged.filter((line) => line.includes('cannot be read')).length, SOON)
    .toBe(2);
  expect(links.anyOpen()).toBe(true);
});

it('stays closed once it is stopped', async () => {
  await open();
  await socket?.stop();
  await expect.poll(() => links.anyOpen(), SOON).toBe(false);
  await new Promise(setImmediate);
  expect(lines).toHaveLength(1);
});

it('says in one sentence what is wrong where it cannot be opened at the start', async () => {
  server.removeAllListeners('request');
  server.on('request', (_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ ok: false, error: 'invalid_auth' }));
  });
  await expect(open()).rejects.toThrow(
    /^SLACK_APP_TOKEN could not be used with Slack: .*invalid_auth/,
  );
});
