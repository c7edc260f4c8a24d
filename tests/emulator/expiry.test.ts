import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Emulator, startEmulator } from '../../src/emulator/emulator.ts';
import { stringOf } from '../../src/emulator/wire/json.ts';
import { CHANNELS, PEOPLE } from '../../src/emulator/world/seed.ts';
import { answerOf, quietClient } from './quiet-client.ts';
import { recordingApp } from './recording-app.ts';

const START = Date.UTC(2026, 10, 22, 9);
const plain = (text: string) => ({ type: 'plain_text', text });
const view = { type: 'modal', title: plain('A'), blocks: [] };

let now: number;
let emulator: Emulator;
let app: Awaited<ReturnType<typeof recordingApp>>;

beforeEach(async () => {
  now = START;
  app = await recordingApp();
  emulator = await startEmulator({ eventsUrl: app.url, now: () => now });
});

afterEach(async () => {
  await emulator.stop();
  await app.stop();
});

/** What the last slash command handed to the app. */
async function handed(field: 'trigger_id' | 'response_url'): Promise<string> {
  await emulator.command({ user: PEOPLE.ana, channel: CHANNELS.desk, command: '/desk' });
  return stringOf(app.received.at(-1)?.payload[field]);
}

describe('a trigger_id', () => {
  const open = (trigger_id: string) =>
    answerOf(quietClient(emulator), 'views.open', { trigger_id, view });

  it('opens a view for three seconds and not longer', async () => {
    const early = await handed('trigger_id');
    now += 3000;
    expect(await open(early)).toMatchObject({ ok: true });
    const late = await handed('trigger_id');
    now += 3001;
    expect(await open(late)).toMatchObject({ ok: false, error: 'expired_trigger_id' });
  });

  it('opens one view', async () => {
    const trigger = await handed('trigger_id');
    expect(await open(trigger)).toMatchObject({ ok: true });
    expect(await open(trigger)).toMatchObject({ ok: false, error: 'exchanged_trigger_id' });
  });

  it('is kept where the view was refused', async () => {
    const trigger_id = await handed('trigger_id');
    const client = quietClient(emulator);
    const bad = { ...view, title: plain('x'.repeat(25)) };
    expect(await answerOf(client, 'views.open', { trigger_id, view: bad })).toMatchObject({
      error: 'invalid_arguments',
    });
    expect(await open(trigger_id)).toMatchObject({ ok: true });
  });

  it('pushes at most three modals on each other', async () => {
    const client = quietClient(emulator);
    await open(await handed('trigger_id'));
    const push = async () =>
      answerOf(client, 'views.push', { trigger_id: await handed('trigger_id'), view });
    expect(await push()).toMatchObject({ ok: true });
    expect(await push()).toMatchObject({ ok: true });
    expect(await push()).toMatchObject({ error: 'push_limit_reached' });
    expect(emulator.views(PEOPLE.ana).modals.length).toBe(3);
    await emulator.closeView({ user: PEOPLE.ana });
    expect(emulator.views(PEOPLE.ana).modals.length).toBe(2);
    await emulator.closeView({ user: PEOPLE.ana, all: true });
    expect(emulator.views(PEOPLE.ana).modals).toEqual([]);
  });
});

describe('a response_url', () => {
  const answer = async (url: string, body: object) => {
    const response = await fetch(url, { method: 'POST', body: JSON.stringify(body) });
    return { status: response.status, body: await response.json() };
  };

  it('takes five answers and no sixth', async () => {
    const url = await handed('response_url');
    for (const text of ['1', '2', '3', '4', '5']) {
      expect(await answer(url, { text })).toEqual({ status: 200, body: { ok: true } });
    }
    expect(await answer(url, { text: '6' })).toMatchObject({
      status: 404,
      body: { error: 'used_url' },
    });
    expect(emulator.ephemerals(PEOPLE.ana).length).toBe(5);
  });

  it('is good for half an hour', async () => {
    const url = await handed('response_url');
    now += 30 * 60 * 1000;
    expect(await answer(url, { text: 'in time' })).toMatchObject({ status: 200 });
    now += 1;
    expect(await answer(url, { text: 'late' })).toMatchObject({ body: { error: 'expired_url' } });
  });

  it('answers to one person, or to the channel', async () => {
    const url = await handed('response_url');
    await answer(url, { text: 'just you' });
    await answer(url, { text: 'all of you', response_type: 'in_channel' });
    expect(emulator.ephemerals(PEOPLE.ana).map(({ text }) => text)).toEqual(['just you']);
    expect(emulator.ephemerals(PEOPLE.ben)).toEqual([]);
    expect(emulator.messages(CHANNELS.desk).map(({ text }) => text)).toEqual(['all of you']);
  });

  it('refuses what a message could not hold', async () => {
    const url = await handed('response_url');
    const blocks = [{ type: 'header', text: plain('x'.repeat(151)) }];
    expect(await answer(url, { blocks })).toMatchObject({
      status: 400,
      body: { error: 'invalid_blocks' },
    });
    expect(await answer(url, { text: 'x', colour: 'red' })).toMatchObject({
      body: { error: 'invalid_payload' },
    });
  });

  it('replaces and deletes the message that was pressed', async () => {
    const client = quietClient(emulator);
    const elements = [{ type: 'button', action_id: 'go', text: plain('Go') }];
    const channel = CHANNELS.desk;
    const args = {
      channel,
      user: PEOPLE.ben,
      text: 'Go?',
      blocks: [{ type: 'actions', elements }],
    };
    await answerOf(client, 'chat.postEphemeral', args);
    const [shown] = emulator.ephemerals(PEOPLE.ben);
    await emulator.press({ user: PEOPLE.ben, channel, message_ts: shown?.ts, action_id: 'go' });
    const pressed = app.received.at(-1)?.payload;
    expect(pressed).toMatchObject({ container: { is_ephemeral: true } });
    expect(pressed).not.toHaveProperty('message');
    const url = stringOf(pressed?.response_url);
    await answer(url, { text: 'Gone.', replace_original: true });
    expect(emulator.ephemerals(PEOPLE.ben).map(({ text }) => text)).toEqual(['Gone.']);
    await answer(url, { delete_original: true });
    expect(emulator.ephemerals(PEOPLE.ben)).toEqual([]);
  });
});

describe('timestamps', () => {
  it('grow while the clock stands still', () => {
    const said = { user: PEOPLE.ana, channel: CHANNELS.floor, text: 'x' };
    const stamps = [1, 2, 3].map(() => emulator.say(said).ts);
    expect(stamps).toEqual(stamps.toSorted());
    expect(new Set(stamps).size).toBe(3);
  });
});
