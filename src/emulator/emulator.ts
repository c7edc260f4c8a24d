import type { Backend } from './backend/backend.ts';
import { createInspection, type Inspection } from './backend/inspection.ts';
import { createResponseUrls, RESPONSE_PATH } from './backend/response-urls.ts';
import { type EmulatorOptions, type Settings, settle } from './backend/settings.ts';
import { createTriggers } from './backend/triggers.ts';
import { type Channels, createChannels } from './channels/channels.ts';
import { createHttpTransport } from './delivery/http-transport.ts';
import { createOutlet } from './delivery/outlet.ts';
import { type SignatureHeaders, sign } from './delivery/signature.ts';
import { createSocketHub, SOCKET_PATH, type SocketHub } from './delivery/socket-hub.ts';
import { createSocketTransport } from './delivery/socket-transport.ts';
import type { Transport } from './delivery/transport.ts';
import { verifyUrl } from './delivery/url-verification.ts';
import { createCallFaults } from './faults/call-faults.ts';
import { createDeliveryFaults } from './faults/delivery-faults.ts';
import { createFaults, type Faults } from './faults/faults.ts';
import { METHODS } from './methods/method-table.ts';
import { connectionsOpen } from './methods/workspace/connections-open.ts';
import { createLive } from './page/live.ts';
import { PAGE_PATH, servePage } from './page/page-route.ts';
import { createPeople, type People } from './people/people.ts';
import { serveResponseUrl } from './server/response-url-route.ts';
import { closeServer, createHttpServer, listen, type Route } from './server/server.ts';
import { createCallLog } from './web-api/call-log.ts';
import { API_PATH, serveWebApi } from './web-api/web-api-route.ts';
import { createIds } from './world/ids.ts';
import { seedWorld } from './world/seed.ts';
import { createTimestamps } from './world/timestamps.ts';
import type { World } from './world/world.ts';

/** A running stand-in Slack: people act in it, tests look into it, faults happen on demand. */
export interface Emulator extends People, Inspection {
  /** The page with the two panes. */
  readonly url: string;
  /** For `slackApiUrl`, as http://127.0.0.1:4000/api/. */
  readonly apiUrl: string;
  readonly signingSecret: string;
  readonly botToken: string;
  readonly appToken: string;
  readonly world: World;
  readonly channels: Channels;
  readonly faults: Faults;
  /** How many Socket Mode connections the app has open. */
  readonly sockets: () => number;
  /** Sends events, interactions and commands to this URL from now on, as HTTP mode does. */
  readonly setEventsUrl: (url: string) => void;
  /** Slack's url_verification handshake with the events URL; true where the app passes it. */
  readonly verifyEventsUrl: () => Promise<boolean>;
  /** Signature headers for a raw body, for requests made by hand; `atSeconds` since 1970, now by default. */
  readonly sign: (body: string, atSeconds?: number) => SignatureHeaders;
  readonly stop: () => Promise<void>;
}

/**
 * Starts a stand-in Slack on loopback: Web API, signed events over HTTP or Socket Mode, and a page.
 *
 * @throws Error where the port is taken or not allowed.
 */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const settings = settle(options);
  const ids = createIds(settings.randomIds);
  const world = seedWorld(settings.appName, Math.floor(settings.now() / 1000));
  const hub = createSocketHub(world.app.id, ids);
  const address = {
    host: reachable(settings.host),
    port: settings.port,
    eventsUrl: settings.eventsUrl,
  };
  const origin = (scheme: string) => `${scheme}://${address.host}:${address.port}`;

  const live = createLive();
  const deliveryFaults = createDeliveryFaults();
  const transport = chooseTransport(settings, hub, ids, () => address.eventsUrl);
  const outlet = createOutlet({ ...settings, transport, faults: deliveryFaults });
  const backend: Backend = {
    settings,
    world,
    ids,
    outlet,
    stamp: createTimestamps(settings.now),
    triggers: createTriggers(ids, settings.now),
    responseUrls: createResponseUrls(ids, settings.now, () => origin('http')),
    changed: live.changed,
  };

  const people = createPeople(backend);
  const calls = createCallLog();
  const callFaults = createCallFaults();
  const methods = {
    ...METHODS,
    'apps.connections.open': connectionsOpen(hub, () => origin('ws')),
  };
  const parts = { backend, methods, faults: callFaults, calls };
  const routes: readonly Route[] = [
    { prefix: API_PATH, serve: (...http) => serveWebApi(parts, ...http) },
    { prefix: RESPONSE_PATH, serve: (...http) => serveResponseUrl(backend, ...http) },
    { prefix: PAGE_PATH, serve: (...http) => servePage({ backend, people, live }, ...http) },
  ];
  const server = createHttpServer(routes, settings.log);
  server.on('upgrade', (request, socket, head) => {
    if (request.url?.startsWith(SOCKET_PATH)) hub.accept(request, socket, head);
    else socket.destroy();
  });
  address.port = await listen(server, settings.port, settings.host);

  return {
    ...people,
    ...createInspection(backend, calls),
    url: `${origin('http')}/`,
    apiUrl: origin('http') + API_PATH,
    signingSecret: settings.signingSecret,
    botToken: settings.botToken,
    appToken: settings.appToken,
    world,
    channels: createChannels(backend),
    faults: createFaults(callFaults, deliveryFaults, hub),
    sockets: hub.count,
    setEventsUrl(url) {
      address.eventsUrl = url;
    },
    verifyEventsUrl: () => verifyUrl(address.eventsUrl, settings.signingSecret),
    sign: (body, at = Math.floor(Date.now() / 1000)) => sign(settings.signingSecret, body, at),
    async stop() {
      outlet.stop();
      live.close();
      await hub.close();
      await closeServer(server);
    },
  };
}

/** The host to write into addresses: one that listens everywhere is reached on loopback. */
function reachable(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}

/** Over HTTP where an events URL is known at the moment of sending, else over Socket Mode. */
function chooseTransport(
  settings: Settings,
  hub: SocketHub,
  ids: (prefix: string) => string,
  eventsUrl: () => string,
): Transport {
  const { signingSecret, ackTimeoutMs } = settings;
  const overHttp = createHttpTransport({ url: eventsUrl, signingSecret, ackTimeoutMs });
  const overSocket = createSocketTransport(hub, ids, ackTimeoutMs);
  return (delivery) => (eventsUrl() === '' ? overSocket(delivery) : overHttp(delivery));
}
