import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { HTTPReceiver } from '@slack/bolt';
import type { Logger } from '@slack/logger';

/** Slack's payloads are far smaller; the largest messages are 40,000 characters. */
const LARGEST_BODY = 1024 * 1024;
/** Slack sends in one piece; who needs longer only holds the connection. */
const LONGEST_REQUEST_MS = 10_000;
/** Slack's window for replays; Bolt looks backwards only, and takes requests from the future. */
const LONGEST_AHEAD_S = 300;

/**
 * The server before Bolt's receiver. It refuses what the receiver would choke on or take wrongly:
 * everything but `POST` on `path` (404), bodies too large (413) or that hold no object (400), and
 * requests dated in the future (401).
 * Signatures are the receiver's to check, over the same bytes. `onRequest` is told of each request.
 */
export function createEventServer(
  receiver: HTTPReceiver,
  path: string,
  now: () => number,
  logger: Logger,
  onRequest: (answered: Promise<void>) => void = () => {},
): Server {
  const server = createServer((request, response) => {
    onRequest(new Promise((resolve) => response.once('close', resolve)));
    // `close` waits for all connections: who keeps one alive under load would never let the desk stop.
    if (!server.listening) response.setHeader('connection', 'close');
    readBody(request)
      .then((body) => {
        const known = request.method === 'POST' && request.url?.split('?')[0] === path;
        const refused = known ? refusalOf(request, body, now()) : 404;
        if (refused !== null) return refuse(response, refused);
        receiver.requestListener(Object.assign(request, { rawBody: body }), response);
      })
      .catch((error: unknown) => {
        // Mostly a sender who went away in the middle of its own request.
        logger.warn(`A request could not be read: ${String(error)}`);
        response.destroy();
      });
  });
  server.requestTimeout = LONGEST_REQUEST_MS;
  return server;
}

/** The whole body; null where it is larger than allowed. */
async function readBody(request: IncomingMessage): Promise<Buffer | null> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    const bytes = Buffer.from(part);
    size += bytes.length;
    if (size > LARGEST_BODY) return null;
    parts.push(bytes);
  }
  return Buffer.concat(parts);
}

function refusalOf(request: IncomingMessage, body: Buffer | null, now: number): number | null {
  if (body === null) return 413;
  const sentAt = Number(request.headers['x-slack-request-timestamp'] ?? 0);
  if (sentAt - now / 1000 > LONGEST_AHEAD_S) return 401;
  return holdsObject(request, body.toString()) ? null : 400;
}

/** A JSON object, or a form whose `payload`, where there is one, is a JSON object. */
function holdsObject(request: IncomingMessage, body: string): boolean {
  const isForm = request.headers['content-type'] === 'application/x-www-form-urlencoded';
  const json = isForm ? (new URLSearchParams(body).get('payload') ?? '{') : body;
  return json.trimStart().startsWith('{');
}

/** The connection is closed too: the rest of a body that is too large may still be on its way. */
function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { connection: 'close' });
  response.end();
}
