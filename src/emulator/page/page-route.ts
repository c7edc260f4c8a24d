import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Backend } from '../backend/backend.ts';
import type { People } from '../people/people.ts';
import { type Json, parseJson } from '../wire/json.ts';
import { readBody } from '../wire/read-body.ts';
import { ASSETS } from './assets/assets.ts';
import type { Live } from './live.ts';
import { pageAct } from './page-act.ts';
import { pageState, pageWorld } from './page-state.ts';

/** Where the page's own requests go; nothing of Slack's. */
export const PAGE_PATH = '/';

/** What serves the page. */
export interface PageParts {
  readonly backend: Backend;
  readonly people: People;
  readonly live: Live;
}

const POLICY = "default-src 'self'; img-src 'self' https: data:; frame-ancestors 'none'";

/** Answers one request of the page: its files, its state, its stream, and what people do on it. */
export async function servePage(
  { backend, people, live }: PageParts,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  switch (`${request.method} ${url.pathname}`) {
    case 'GET /page/stream':
      live.serve(request, response);
      return;
    case 'GET /page/world':
      sendJson(response, pageWorld(backend));
      return;
    case 'GET /page/state': {
      const asked = (name: string) => url.searchParams.get(name) ?? '';
      sendJson(response, pageState(backend, asked('user'), asked('channel')));
      return;
    }
    case 'POST /page/act':
      await serveAct({ backend, people, live }, request, response);
      return;
    default:
      sendAsset(response, url.pathname);
  }
}

/** Only JSON is taken: another site's page cannot send that without asking first. */
async function serveAct(
  { backend, people }: PageParts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.headers['content-type'] !== 'application/json') {
    response.writeHead(415).end();
    return;
  }
  sendJson(response, await pageAct(people, backend.world, parseJson(await readBody(request))));
}

function sendAsset(response: ServerResponse, path: string): void {
  const asset = ASSETS.get(path);
  if (asset === undefined) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, {
    'content-type': `${asset.type}; charset=utf-8`,
    'content-security-policy': POLICY,
    'cache-control': 'no-store',
  });
  response.end(asset.text);
}

function sendJson(response: ServerResponse, body: Json): void {
  response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
}
