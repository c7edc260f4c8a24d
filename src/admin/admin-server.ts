import { createServer, type Server } from 'node:http';

/** What an operator asks the process. */
export interface AdminPages {
  /** null where all is good, else what is not */
  readonly ready: () => Promise<string | null>;
}

export interface AdminServer {
  readonly port: number;
  stop(): Promise<void>;
}

/**
 * `/healthz` (the process answers) and `/readyz` (it can serve), on loopback unless told otherwise.
 * Throws Node's error where the port is taken.
 */
export async function startAdmin(
  pages: AdminPages,
  where: { readonly host: string; readonly port: number },
): Promise<AdminServer> {
  const server = createServer((request, response) => {
    const answer = (status: number, text: string) => {
      response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
      response.end(`${text}\n`);
    };
    if (request.url === '/healthz') answer(200, 'ok');
    else if (request.url !== '/readyz') answer(404, 'There is /healthz and /readyz.');
    else {
      pages
        .ready()
        .then((problem) => answer(problem === null ? 200 : 503, problem ?? 'ready'))
        .catch(() => answer(503, 'The check itself failed.'));
    }
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

function listen(server: Server, where: { readonly host: string; readonly port: number }) {
  return new Promise<number>((resolve, reject) => {
    server.once('error', reject);
    server.listen(where, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : where.port);
    });
  });
}
