import type { SocketHub } from '../../delivery/socket-hub.ts';
import { type Method, method } from '../../web-api/method.ts';

/** apps.connections.open: where to connect for Socket Mode. `origin` is as ws://127.0.0.1:4000. */
export function connectionsOpen(hub: SocketHub, origin: () => string): Method {
  return method({}, () => ({ url: origin() + hub.issueTicket() }), 'app');
}
