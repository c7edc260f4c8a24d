import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { isLoopback } from './is-loopback.ts';
import { type RpcParts, serveRpc } from './rpc-route.ts';

/** What an operator asks the process. */
export interface AdminPages {
  /** null where all is good, else what is not */
  readonly ready: () => Promise<string | null>;
  /** the metrics in Prometheus' text format */
  readonly metrics: () => Promise<string>;
  /** null where the command line needs no server */
  readonly rpc: RpcParts | null;
  readonly onError: (error: unknown) => void;
}

export interface AdminServer {
  readonly port: number;
  stop(): Promise<void>;
}

interface Where {
  readonly host: string;
  readonly port: number;
}

/**
 * `/healthz` (the process answers), `/readyz` (it can serve), `/metrics`, and `/rpc` where `host` is
 * loopback. Throws Node's error where the port is taken.
 */
export async function startAdmin(pages: AdminPages, where: Where): Promise<AdminServer> {
  const open = isLoopback(where.host) ? pages : { ...pages, rpc: null };
  const server = createServer((request, response) => {
    serve(open, request, response).catch((error: unknown) => {
      open.onError(error);
      plain(response, 503, 'The check itself failed: the log says why.');
    });
  });
  const port = await listen(server, where);
  return {
    port,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function serve(pages: AdminPages, request: IncomingMessage, response: ServerResponse) {
  const path = request.url?.split('?')[0];
  if (path === '/healthz') return plain(response, 200, 'ok');
  if (path === '/metrics') return plain(response, 200, await pages.metrics(), PROMETHEUS);
  if (path === '/rpc' && pages.rpc) {
    return serveRpc(pages.rpc, request, response, pages.onError);
  }
  if (path !== '/readyz') return plain(response, 404, 'There is /healthz, /readyz and /metrics.');
  const problem = await pages.ready();
  plain(response, problem === null ? 200 : 503, problem ?? 'ready');
}

const PROMETHEUS = 'text/plain; version=0.0.4; charset=utf-8';

function plain(
  response: ServerResponse,
  status: number,
  text: string,
  type = 'text/plain; charset=utf-8',
): void {
  if (response.headersSent) return;
  response.writeHead(status, { 'content-type': type });
  response.end(`${text}\n`);
}

function listen(server: Server, where: Where) {
  return new Promise<number>((resolve, reject) => {
    server.once('error', reject);
    server.listen(where, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : where.port);
    });
  });
}
