import { createHmac } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { type Emulator, startEmulator } from '../../src/emulator/emulator.ts';
import { CHANNELS, PEOPLE } from '../../src/emulator/world/seed.ts';
import { type Reply, recordingApp } from './recording-app.ts';

const started: { stop: () => Promise<void> }[] = [];

afterEach(async () => {
  for (const one of started.splice(0).reverse()) await one.stop();
});

async function start(reply?: (index: number) => Reply, options = {}) {
  const app = await recordingApp(reply);
  const emulator = await startEmulator({
    eventsUrl: app.url,
    ackTimeoutMs: 60,
    retryDelaysMs: [5, 5, 5],
    ...options,
  });
  started.push(app, emulator);
  return { app, emulator };
}

function ask(emulator: Emulator, text: string) {
  return emulator.say({ user: PEOPLE.grace, channel: CHANNELS.noodles, text });
}

describe('an event over HTTP', () => {
  it('is signed over the raw body with a bare content type', async () => {
    const { app, emulator } = await start();
    ask(emulator, 'why 51? 余额不足');
    await emulator.settled();
    const [request] = app.received;
    const at = request?.headers['x-slack-request-timestamp'];
    const expected = createHmac('sha256', emulator.signingSecret)
      .update(`v0:${String(at)}:${request?.raw}`)
      .digest('hex');
    expect(request?.headers['x-slack-signature']).toBe(`v0=${expected}`);
    expect(request?.headers['content-type']).toBe('application/json');
    expect(emulator.sign(request?.raw ?? '', Number(at))['x-slack-signature']).toBe(
      `v0=${expected}`,
    );
  });

  it.each([
    ['no answer', undefined, 'http_timeout'],
    ['an error status', { status: 500 }, 'http_error'],
  ])(
    'comes again after %s with the same event_id, three times at most',
    async (_name, reply, reason) => {
      const { app, emulator } = await start(() => reply);
      ask(emulator, 'hello');
      await emulator.settled();
      expect(new Set(app.received.map(({ payload }) => payload.event_id)).size).toBe(1);
      expect(app.received.map(({ headers }) => headers['x-slack-retry-num'])).toEqual([
        undefined,
        '1',
        '2',
        '3',
      ]);
      expect(app.received.at(-1)?.headers['x-slack-retry-reason']).toBe(reason);
    },
  );

  it('does not come again once it is acknowledged, or where the app asks for no retry', async () => {
    const { app, emulator } = await start((index) => ({ status: index === 0 ? 500 : 200 }));
    ask(emulator, 'hello');
    await emulator.settled();
    expect(app.received.length).toBe(2);
    const stubborn = await start(() => ({ status: 500, headers: { 'x-slack-no-retry': '1' } }));
    ask(stubborn.emulator, 'hello');
    await stubborn.emulator.settled();
    expect(stubborn.app.received.length).toBe(1);
  });

  it('is given up with a line in the log where nobody listens', async () => {
    const lines: string[] = [];
    const options = { eventsUrl: 'http://127.0.0.1:1/', log: (line: string) => lines.push(line) };
    const { emulator } = await start(undefined, options);
    ask(emulator, 'hello');
    await emulator.settled();
    expect(emulator.deliveries().length).toBe(4);
    expect(lines).toEqual([
      expect.stringMatching(/^The app never acknowledged the event Ev\d+: connection_failed\.$/),
    ]);
  });
});

describe('a fault of delivery', () => {
  it('brings an event twice with one event_id', async () => {
    const { app, emulator } = await start();
    emulator.faults.duplicateEvents(1);
    ask(emulator, 'one');
    ask(emulator, 'two');
    await emulator.settled();
    expect(
      app
        .events()
        .map((event) => event.text)
        .toSorted(),
    ).toEqual(['one', 'one', 'two']);
    expect(new Set(app.received.map(({ payload }) => payload.event_id)).size).toBe(2);
  });

  it('brings events latest first', async () => {
    const { app, emulator } = await start();
    emulator.faults.reorderEvents(2);
    ask(emulator, 'first');
    await emulator.settled();
    expect(app.received.length).toBe(0);
    ask(emulator, 'second');
    const texts = emulator.settled().then(() => emulator.deliveries());
    const order = (await texts).map(({ payload }) => payload.event);
    expect(order).toMatchObject([{ text: 'second' }, { text: 'first' }]);
  });

  it('loses an acknowledgement, so that the event comes again', async () => {
    const { app, emulator } = await start();
    emulator.faults.loseAcks(1);
    ask(emulator, 'hello');
    await emulator.settled();
    expect(app.received.map(({ headers }) => headers['x-slack-retry-num'])).toEqual([
      undefined,
      '1',
    ]);
  });
});

describe('an interaction over HTTP', () => {
  it('is a form with a payload, a command a form of fields', async () => {
    const { app, emulator } = await start();
    const message = ask(emulator, 'hello');
    const where = { user: PEOPLE.ana, channel: CHANNELS.noodles };
    await emulator.shortcut({ ...where, message_ts: message.ts, callback_id: 'suggest_answer' });
    await emulator.command({ ...where, command: '/decline', text: '51 & 05' });
    await emulator.settled();
    const forms = app.received.filter(
      ({ headers }) => headers['content-type'] === 'application/x-www-form-urlencoded',
    );
    expect(forms[0]?.payload).toMatchObject({
      type: 'message_action',
      callback_id: 'suggest_answer',
      message: { ts: message.ts, text: 'hello' },
    });
    expect(forms[1]?.payload).toMatchObject({ command: '/decline', text: '51 & 05' });
  });

  it('is not sent again: the person reads that the app did not answer', async () => {
    const { app, emulator } = await start(() => ({ status: 500 }));
    const command = { user: PEOPLE.ana, channel: CHANNELS.desk, command: '/desk' };
    expect(await emulator.command(command)).toMatchObject({ outcome: 'failed' });
    expect(app.received.length).toBe(1);
  });
});
