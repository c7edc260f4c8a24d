import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

/** Serves the requests whose path starts with `prefix`. */
export interface Route {
  readonly prefix: string;
  readonly serve: (
    request: IncomingMessage,
    response: ServerResponse,
    url: URL,
  ) => Promise<void> | void;
}

/**
 * An HTTP server over `routes`, the first that fits taking the request. A route that throws makes a 500 and
 * a line in the log, and the server lives on.
 */
export function createHttpServer(routes: readonly Route[], log: (line: string) => void): Server {
  return createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const route = routes.find(({ prefix }) => url.pathname.startsWith(prefix));
    if (route === undefined) {
      response.writeHead(404).end();
      return;
    }
    Promise.resolve()
      .then(() => route.serve(request, response, url))
      .catch((error: unknown) => {
        log(`The stand-in Slack failed at ${url.pathname}: ${String(error)}`);
        if (response.headersSent) response.destroy();
        else response.writeHead(500).end();
      });
  });
}

/**
 * Starts to listen, and gives the port.
 *
 * @throws Error where the port is taken or not allowed; its `code` says which.
 */
export function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

/** Stops to listen and cuts what is still open. */
export function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
