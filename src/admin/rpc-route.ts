import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AdminToken } from './admin-token.ts';
import type { Operations } from './operations.ts';
import { answerRpc } from './rpc.ts';
import type { RpcResponse } from './rpc-request.ts';

/** What `/rpc` needs; it is served on loopback only. */
export interface RpcParts {
  readonly operations: Operations;
  readonly token: AdminToken;
}

/** Far more than any request holds. */
const MAX_BYTES = 65_536;

/** `POST /rpc` with the token as a bearer: one JSON request, one JSON response. */
export async function serveRpc(
  { operations, token }: RpcParts,
  request: IncomingMessage,
  response: ServerResponse,
  onError: (error: unknown) => void,
): Promise<void> {
  const answer = (status: number, body: RpcResponse) => {
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body));
  };
  if (request.method !== 'POST') return answer(405, { error: 'POST a request to /rpc.' });
  const given = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1];
  if (given === undefined || !token.matches(given)) {
    return answer(401, { error: 'The token is not that in admin.token of the data folder.' });
  }
  const text = await readBody(request);
  if (text === null) return answer(413, { error: `A request has at most ${MAX_BYTES} bytes.` });
  try {
    answer(200, await answerRpc(operations, text));
  } catch (error) {
    onError(error);
    answer(500, { error: 'The server failed at this request: its log says why.' });
  }
}

/** The body as text; null where it is too long. */
async function readBody(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += chunk.length;
    if (bytes <= MAX_BYTES) chunks.push(chunk);
  }
  return bytes > MAX_BYTES ? null : Buffer.concat(chunks).toString('utf8');
}
