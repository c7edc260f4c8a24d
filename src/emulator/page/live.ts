import type { IncomingMessage, ServerResponse } from 'node:http';

const QUIET_MS = 40;
const HEARTBEAT_MS = 20_000;

/** The server-sent events by which open pages learn that something changed. */
export interface Live {
  readonly changed: () => void;
  readonly serve: (request: IncomingMessage, response: ServerResponse) => void;
  readonly close: () => void;
}

/** A stream to all open pages; changes that come together are told once. */
export function createLive(): Live {
  const pages = new Set<ServerResponse>();
  let due: NodeJS.Timeout | undefined;
  const tell = (line: string) => {
    for (const page of pages) page.write(line);
  };
  const heartbeat = setInterval(() => tell(': still here\n\n'), HEARTBEAT_MS);
  heartbeat.unref();

  return {
    changed() {
      if (pages.size === 0) return;
      due ??= setTimeout(() => {
        due = undefined;
        tell('data: changed\n\n');
      }, QUIET_MS);
    },
    serve(request, response) {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      response.write('retry: 1000\n\n');
      pages.add(response);
      request.on('close', () => pages.delete(response));
    },
    close() {
      clearInterval(heartbeat);
      clearTimeout(due);
      for (const page of pages) page.end();
    },
  };
}
