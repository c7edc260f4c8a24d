import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Backend } from '../backend/backend.ts';
import { respond } from '../conversation/respond.ts';
import { Refusal } from '../web-api/refusal.ts';
import type { Json } from '../wire/json.ts';
import { parseFields, readBody } from '../wire/read-body.ts';

/** Answers one POST to a response_url: 200 `ok`, 404 where it is used up, 400 where the answer is bad. */
export async function serveResponseUrl(
  backend: Backend,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const fields = parseFields(await readBody(request), 'application/json');
  const use = backend.responseUrls.use(url.pathname);
  if ('error' in use) {
    finish(response, 404, { ok: false, error: use.error });
    return;
  }
  try {
    const error = fields === undefined ? 'invalid_payload' : respond(backend, use.target, fields);
    finish(
      response,
      error === undefined ? 200 : 400,
      error === undefined ? { ok: true } : { ok: false, error },
    );
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    finish(response, 400, { ok: false, error: error.error, ...error.details });
  }
}

function finish(response: ServerResponse, status: number, body: Json): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
