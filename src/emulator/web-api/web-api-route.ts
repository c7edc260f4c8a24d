import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Backend } from '../backend/backend.ts';
import type { CallFault, CallFaults } from '../faults/call-faults.ts';
import { type Json, stringOf } from '../wire/json.ts';
import { parseFields, readBody } from '../wire/read-body.ts';
import { answerCall } from './answer-call.ts';
import type { CallLog } from './call-log.ts';
import type { Method } from './method.ts';

/** Where the Web API lies. */
export const API_PATH = '/api/';

/** What answers Web API calls. */
export interface WebApiParts {
  readonly backend: Backend;
  readonly methods: Readonly<Record<string, Method>>;
  readonly faults: CallFaults;
  readonly calls: CallLog;
}

interface Answer {
  readonly status: number;
  readonly body: Json;
  readonly headers: Readonly<Record<string, string>>;
}

/** Answers one HTTP request under /api/. */
export async function serveWebApi(
  parts: WebApiParts,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const name = url.pathname.slice(API_PATH.length);
  const body = await readBody(request);
  const fields = parseFields(body, request.headers['content-type'] ?? '');
  const args = { ...Object.fromEntries(url.searchParams), ...fields };
  const fault = parts.faults.take(name);
  const answer =
    faultAnswer(fault) ??
    (fields === undefined ? plain({ ok: false, error: 'invalid_json' }) : carryOut());

  function carryOut(): Answer {
    const token = bearer(request) ?? stringOf(args.token);
    return plain(answerCall(parts.backend, parts.methods, { name, args, token }));
  }

  const at = parts.backend.settings.now();
  parts.calls.add({
    method: name,
    arguments: args,
    status: answer.status,
    answer: answer.body,
    at,
  });
  if (fault?.kind === 'lost-answer') {
    if (fault.how === 'cut') response.destroy();
    return;
  }
  response.writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers });
  response.end(JSON.stringify(answer.body));
}

function plain(body: Json): Answer {
  return { status: 200, body, headers: {} };
}

/** The answer that `fault` puts in the place of the real one; a lost answer is carried out first. */
function faultAnswer(fault: CallFault | undefined): Answer | undefined {
  switch (fault?.kind) {
    case 'rate-limit':
      return {
        status: 429,
        body: { ok: false, error: 'ratelimited' },
        headers: fault.retryAfter === null ? {} : { 'retry-after': String(fault.retryAfter) },
      };
    case 'status':
      return { status: fault.status, body: { ok: false, error: 'internal_error' }, headers: {} };
    case 'error':
      return plain({ ok: false, error: fault.error });
    case 'lost-answer':
    case undefined:
      return undefined;
  }
}

function bearer(request: IncomingMessage): string | undefined {
  return /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
}
