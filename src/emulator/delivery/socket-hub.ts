import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { isJson, type Json, parseJson } from '../wire/json.ts';
import type { Ids } from '../world/ids.ts';

const MAX_SOCKETS = 10;
const PING_MS = 10_000;
const CLOSE_MS = 300;
const GOING_AWAY = 1001;
const LIFETIME_SECONDS = 18_060;

/** Where Socket Mode connections arrive. */
export const SOCKET_PATH = '/link/';

/** Called with the payload of an acknowledgement of `envelopeId`. */
export type AckListener = (envelopeId: string, payload: Json) => void;

/** The open Socket Mode connections of the app. */
export interface SocketHub {
  /** A path with a new ticket, good for one connection. */
  readonly issueTicket: () => string;
  readonly accept: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  /** Sends to one of the connections, in turn; false where there is none. */
  readonly send: (envelope: Json) => boolean;
  readonly onAck: (listener: AckListener) => void;
  readonly count: () => number;
  /** Tells every connection to come back, as Slack does every few hours. */
  readonly refresh: (reason: string) => void;
  /** Cuts every connection without a word. */
  readonly drop: () => void;
  /** Says goodbye to every connection and resolves when all are gone. */
  readonly close: () => Promise<void>;
}

/** A hub for the app `appId`. */
export function createSocketHub(appId: string, ids: Ids): SocketHub {
  const server = new WebSocketServer({ noServer: true });
  const tickets = new Set<string>();
  const listeners: AckListener[] = [];
  let sockets: readonly WebSocket[] = [];

  function welcome(socket: WebSocket): void {
    socket.on('error', () => socket.terminate());
    if (sockets.length >= MAX_SOCKETS) {
      sendOff(socket, 'too_many_websockets');
      return;
    }
    sockets = [...sockets, socket];
    const pings = setInterval(() => socket.ping(), PING_MS);
    pings.unref();
    socket.on('close', () => {
      clearInterval(pings);
      sockets = sockets.filter((open) => open !== socket);
    });
    socket.on('message', (data) => readAck(String(data), listeners));
    socket.send(JSON.stringify(hello(appId, sockets.length)));
  }

  return {
    issueTicket() {
      const ticket = ids('ticket-');
      tickets.add(ticket);
      return `${SOCKET_PATH}?ticket=${ticket}&app_id=${appId}`;
    },
    accept(request, socket, head) {
      const ticket = new URL(request.url ?? '/', 'ws://localhost').searchParams.get('ticket') ?? '';
      if (!tickets.delete(ticket)) {
        socket.end('HTTP/1.1 403 Forbidden\r\nconnection: close\r\n\r\n');
        return;
      }
      server.handleUpgrade(request, socket, head, welcome);
    },
    send(envelope) {
      const [next, ...others] = sockets.filter((socket) => socket.readyState === socket.OPEN);
      if (next === undefined) return false;
      sockets = [...others, next];
      next.send(JSON.stringify(envelope));
      return true;
    },
    onAck: (listener) => listeners.push(listener),
    count: () => sockets.length,
    refresh(reason) {
      for (const socket of sockets) sendOff(socket, reason);
    },
    drop() {
      for (const socket of sockets) socket.terminate();
    },
    async close() {
      await Promise.all([...server.clients].map(closeGently));
      server.close();
    },
  };
}

/** Asks `socket` to go; the client closes the connection itself. */
function sendOff(socket: WebSocket, reason: string): void {
  const debug_info = { host: 'applink-stand-in' };
  socket.send(JSON.stringify({ type: 'disconnect', reason, debug_info }));
}

/** Closes `socket` by the handshake; a client that does not join in is cut off. */
function closeGently(socket: WebSocket): Promise<void> {
  return new Promise((resolve) => {
    const deadline = setTimeout(() => socket.terminate(), CLOSE_MS);
    socket.on('close', () => {
      clearTimeout(deadline);
      resolve();
    });
    socket.close(GOING_AWAY);
  });
}

function hello(appId: string, connections: number): Json {
  return {
    type: 'hello',
    num_connections: connections,
    debug_info: {
      host: 'applink-stand-in',
      build_number: 1,
      approximate_connection_time: LIFETIME_SECONDS,
    },
    connection_info: { app_id: appId },
  };
}

function readAck(text: string, listeners: readonly AckListener[]): void {
  const message = parseJson(text);
  if (!isJson(message) || typeof message.envelope_id !== 'string') return;
  const payload = isJson(message.payload) ? message.payload : {};
  for (const listener of listeners) listener(message.envelope_id, payload);
}
