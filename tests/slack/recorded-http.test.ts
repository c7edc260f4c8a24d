import { createHmac } from 'node:crypto';
import { App } from '@slack/bolt';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { boltLogger } from '../../src/slack/bolt-logger.ts';
import { httpConnection } from '../../src/slack/receive/connections.ts';
import { createLinks } from '../../src/slack/receive/links.ts';
import { persistFirst } from '../../src/slack/receive/persist-first.ts';
import { toGesture } from '../../src/slack/receive/to-gesture.ts';
import { freePort } from './free-port.ts';
import { RECORDED_BOT, type Recorded, recorded } from './recorded.ts';

const SECRET = 'abcdef0123456789abcdef0123456789';
const logger = boltLogger({ warn: () => {}, error: () => {} });
const arrived: unknown[] = [];
let address: string;
let stop: () => Promise<void>;

beforeAll(async () => {
  const port = await freePort();
  address = `http://127.0.0.1:${port}/slack/events`;
  const links = createLinks(Date.now, () => {});
  const http = httpConnection({ signingSecret: SECRET, host: '127.0.0.1', port, links, logger });
  const app = new App({
    receiver: http.receiver,
    authorize: async () => ({ botToken: 'xoxb-1', botId: 'B1', botUserId: RECORDED_BOT }),
    convoStore: false,
    logger,
  });
  persistFirst(app, {
    keep: async (body) => {
      arrived.push(body);
    },
    calm: async () => {},
  });
  app.action(/.*/, async ({ ack }) => ack());
  app.view(/.*/, async ({ ack }) => ack());
  app.shortcut(/.*/, async ({ ack }) => ack());
  app.command(/.*/, async ({ ack }) => ack());
  http.receiver.init(app);
  await http.start();
  stop = http.stop;
});
afterAll(() => stop());

/** The body and content type in which Slack sends a payload: events bare, the rest as forms. */
function asSent({ payload }: Recorded): { readonly body: string; readonly type: string } {
  if (payload.type === 'event_callback') {
    return { body: JSON.stringify(payload), type: 'application/json' };
  }
  const fields =
    payload.command === undefined
      ? { payload: JSON.stringify(payload) }
      : Object.fromEntries(Object.entries(payload).map(([name, value]) => [name, String(value)]));
  return {
    body: new URLSearchParams(fields).toString(),
    type: 'application/x-www-form-urlencoded',
  };
}

it.each(recorded)('$name passes the HTTP receiver as it is sent', async (one) => {
  const { body, type } = asSent(one);
  const at = String(Math.floor(Date.now() / 1000));
  const signature = createHmac('sha256', SECRET).update(`v0:${at}:${body}`).digest('hex');
  arrived.length = 0;
  const response = await fetch(address, {
    method: 'POST',
    body,
    headers: {
      'content-type': type,
      'x-slack-request-timestamp': at,
      'x-slack-signature': `v0=${signature}`,
    },
  });
  expect(response.status).toBe(200);
  expect(arrived).toHaveLength(1);
  expect(toGesture(arrived[0], RECORDED_BOT)?.gesture ?? null).toEqual(one.gesture);
});
