import { createServer, type IncomingHttpHeaders } from 'node:http';
import { closeServer, listen } from '../../src/emulator/server/server.ts';
import { isJson, type Json, parseJson } from '../../src/emulator/wire/json.ts';
import { readBody } from '../../src/emulator/wire/read-body.ts';

/** One request that the stand-in sent. */
export interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly raw: string;
  /** The event envelope, the interaction's payload or the command's fields. */
  readonly payload: Json;
}

/** How a recording app answers its next request; undefined leaves it without an answer. */
export type Reply =
  | { readonly status: number; readonly body?: string; readonly headers?: Record<string, string> }
  | undefined;

/** An app that writes down what it is sent and answers what it is told, 200 by default. */
export async function recordingApp(reply: (index: number) => Reply = () => ({ status: 200 })) {
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    const raw = await readBody(request);
    const answer = reply(received.length);
    received.push({ headers: request.headers, raw, payload: payloadOf(raw) });
    if (answer !== undefined) response.writeHead(answer.status, answer.headers).end(answer.body);
  });
  const port = await listen(server, 0, '127.0.0.1');
  return {
    url: `http://127.0.0.1:${port}/slack/events`,
    received,
    events: () => received.map(({ payload }) => (isJson(payload.event) ? payload.event : {})),
    stop: () => closeServer(server),
  };
}

function payloadOf(raw: string): Json {
  const json = parseJson(raw);
  if (isJson(json)) return json;
  const form = Object.fromEntries(new URLSearchParams(raw));
  const payload = parseJson(form.payload ?? '');
  return isJson(payload) ? payload : form;
}
