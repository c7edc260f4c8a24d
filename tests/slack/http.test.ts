import { createHmac } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
// Before the app: nock replaces the `fetch` that Slack's client takes when it is made.
import nock from 'nock';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createBot } from '../../src/bot.ts';
import { toDeskSettings } from '../../src/cases/to-desk-settings.ts';
import { createDesk } from '../../src/desk.ts';
import { type RunningSlack, startSlack } from '../../src/slack/slack-app.ts';
import { openStore } from '../../src/store/open-store.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import type { Store } from '../../src/store.ts';
import { shippedBrain } from '../brain.ts';
import { freePort } from './free-port.ts';

const brain = shippedBrain();
const SECRET = 'abcdef0123456789abcdef0123456789';
const BOT = 'U0BOT';
const MERCHANT = 'U0MERCHANT';
const SOON = { timeout: 10_000 };

/** What Slack was asked to post, by our app. */
interface Posted {
  readonly channel: string;
  readonly thread_ts?: string;
  readonly text: string;
}

let folder: string;
let store: Store;
let slack: RunningSlack;
let port: number;
let posted: Posted[];
let logged: string[];
/** stands for a database that is gone */
let storeIsDown: boolean;

beforeEach(async () => {
  nock.disableNetConnect();
  nock.enableNetConnect('127.0.0.1');
  posted = [];
  logged = [];
  storeIsDown = false;
  answerAsSlack();
  folder = mkdtempSync(join(tmpdir(), 'decline-desk-test-'));
  store = await openStore(openSqlite(folder));
  port = await freePort();
  slack = await start();
});

afterEach(async () => {
  await slack.stop();
  await store.close();
  rmSync(folder, { recursive: true });
  nock.cleanAll();
  nock.enableNetConnect();
});

/** The few methods that an answer in a thread needs. */
function answerAsSlack(): void {
  const api = nock('https://slack.com/api/').persist();
  api.post('/auth.test').reply(200, { ok: true, user_id: BOT, team_id: 'T0DESK', bot_id: 'B0BOT' });
  api.post('/conversations.info').reply(200, {
    ok: true,
    channel: { name: 'shop', is_member: true, is_im: false },
  });
  api.post('/users.info').reply(200, { ok: true, user: { team_id: 'T0SHOP', name: 'grace' } });
  api.post('/chat.postMessage').reply(200, (_uri, body) => {
    posted.push(readPost(body));
    return { ok: true, ts: `9.${posted.length}` };
  });
}

/** Slack's client sends a form. */
function readPost(body: nock.Body): Posted {
  const form = typeof body === 'string' ? Object.fromEntries(new URLSearchParams(body)) : body;
  const { channel, thread_ts, text } = form;
  return { channel: String(channel), thread_ts: String(thread_ts), text: String(text) };
}

function start(): Promise<RunningSlack> {
  const now = () => Date.now();
  const add: Store['inbox']['add'] = async (event) => {
    if (storeIsDown) throw new Error('The database is gone.');
    return store.inbox.add(event);
  };
  const fragile = { ...store, inbox: { ...store.inbox, add } };
  const log = (_fields: object, sentence: string) => {
    logged.push(sentence);
  };
  return startSlack({
    botToken: 'xoxb-test',
    slackApiUrl: null,
    transport: { mode: 'http', signingSecret: SECRET, host: '127.0.0.1', port },
    deskChannel: 'C0DESK',
    deskFallbackChannel: null,
    deskOwner: null,
    bot: createBot({ store: fragile, brain: () => brain, now }),
    desk: createDesk({ store: fragile, brain: () => brain, now }),
    store: fragile,
    brain: () => brain,
    now,
    burstMs: 0,
    settings: toDeskSettings({}),
    log: { info: log, warn: log, error: log },
  });
}

/** Posts `body` as Slack does; `at` in seconds since 1970. */
async function request(body: string, { secret = SECRET, at = Date.now() / 1000 } = {}) {
  const timestamp = String(Math.floor(at));
  const signature = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex');
  const response = await fetch(`http://127.0.0.1:${port}/slack/events`, {
    signal: AbortSignal.timeout(5000),
    method: 'POST',
    body,
    headers: {
      'content-type': 'application/json',
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': `v0=${signature}`,
    },
  });
  await response.text();
  return response.status;
}

let events = 0;

/** An event that tells of a merchant's message; each call is a delivery with an id of its own. */
function saying(text: string, fields: object = {}): string {
  events += 1;
  const ts = '1700000000.000100';
  const event = { type: 'message', channel: 'C0SHOP', user: MERCHANT, text, ts, ...fields };
  return JSON.stringify({
    type: 'event_callback',
    event_id: `Ev${events}`,
    team_id: 'T0DESK',
    event,
  });
}

const QUESTION = `<@${BOT}> the screen says 51`;

describe('a signed event', () => {
  it('is answered in the message’s thread', async () => {
    expect(await request(saying(QUESTION))).toBe(200);
    await expect.poll(() => posted.length, SOON).toBe(1);
    expect(posted[0]).toMatchObject({
      channel: 'C0SHOP',
      thread_ts: '1700000000.000100',
      text: expect.stringContaining('51'),
    });
  });

  it('is answered once, however often and in whatever form it is delivered', async () => {
    await request(saying(QUESTION));
    await request(saying(QUESTION));
    await request(saying(QUESTION, { type: 'app_mention' }));
    await expect.poll(() => store.inbox.waiting(), SOON).toBe(0);
    await expect.poll(() => store.outbox.waiting(), SOON).toBe(0);
    expect(posted.length).toBe(1);
  });

  it('is kept in the store with its card number masked', async () => {
    await request(saying(`<@${BOT}> 4111 1111 1111 1111 says 51`));
    await expect.poll(() => posted.length, SOON).toBeGreaterThan(0);
    const kept = await store.conversations.transcript('C0SHOP:1700000000.000100');
    expect(kept.length).toBeGreaterThan(0);
    expect(JSON.stringify([kept, posted])).not.toContain('1111 1111');
  });
});

describe('a request that is not Slack’s', () => {
  it('is refused where the signature is another’s', async () => {
    expect(await request(saying(QUESTION), { secret: 'x'.repeat(32) })).toBe(401);
  });

  it('is refused where it is stale, so that nobody plays it again', async () => {
    const at = Date.now() / 1000 - 6 * 60;
    expect(await request(saying(QUESTION), { at })).toBe(401);
  });

  it('leaves nothing behind', async () => {
    await request(saying(QUESTION), { secret: 'x'.repeat(32) });
    expect(await store.inbox.waiting()).toBe(0);
    expect(posted).toEqual([]);
  });
});

describe('payloads that cannot be read', () => {
  const UNREADABLE = {
    'no JSON': '{"type":',
    'an empty object': '{}',
    'a list': '[]',
    'a number': '1',
    'an event without fields': '{"type":"event_callback","event_id":"E1","event":{}}',
    'an unknown event': '{"type":"event_callback","event_id":"E2","event":{"type":"sunrise"}}',
    'an unknown payload': '{"type":"sunrise"}',
    'a text that is no text': saying('x', { ts: '1.1', text: { is: 'an object' } }),
    'a message without a user': saying('x', { ts: '1.2', user: undefined }),
    'a lone surrogate': saying('\ud800', { ts: '1.3' }),
    'right-to-left marks and nothing else': saying('\u200f\u200b\u202e', { ts: '1.4' }),
    '40,000 characters': saying('拒'.repeat(40_000), { ts: '1.5' }),
  };

  it('are refused or let go, and the next question is answered', async () => {
    const statuses = await Promise.all(
      Object.entries(UNREADABLE).map(async ([what, body]) => [what, await request(body)] as const),
    );
    const failed = statuses.filter(([, status]) => ![200, 400, 404].includes(status));
    expect(failed).toEqual([]);
    expect(await request(saying(QUESTION))).toBe(200);
    await expect.poll(() => posted.length, SOON).toBe(1);
  });

  it('are answered even where the body is null', async () => {
    expect(await request('null')).toBeGreaterThanOrEqual(400);
  });
});

describe('a store that is down', () => {
  it('means no acknowledgement, so that Slack sends again and nothing is lost', async () => {
    storeIsDown = true;
    expect(await request(saying(QUESTION))).toBe(503);
    expect(logged.join('\n')).toContain('The database is gone.');
    storeIsDown = false;
    expect(await request(saying(QUESTION))).toBe(200);
    await expect.poll(() => posted.length, SOON).toBe(1);
  });
});
