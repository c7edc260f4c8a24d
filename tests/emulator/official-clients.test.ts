import type { AddressInfo } from 'node:net';
import type { App } from '@slack/bolt';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Emulator, startEmulator } from '../../src/emulator/emulator.ts';
import { CHANNELS, PEOPLE } from '../../src/emulator/world/seed.ts';
import { echoApp } from './echo-app.ts';

const noodles = CHANNELS.noodles;

describe.each(['http', 'socket'] as const)('an app built with Bolt, over %s', (mode) => {
  let emulator: Emulator;
  let app: App;

  beforeEach(async () => {
    emulator = await startEmulator();
    app = echoApp(emulator, mode);
    const server: unknown = await app.start({ port: 0, host: '127.0.0.1' });
    if (mode === 'http') emulator.setEventsUrl(`http://127.0.0.1:${portOf(server)}/slack/events`);
    else await expect.poll(() => emulator.sockets()).toBe(1);
  });

  afterEach(async () => {
    await app.stop();
    await emulator.stop();
  });

  async function echoed(text: string) {
    const asked = emulator.say({ user: PEOPLE.grace, channel: noodles, text });
    const answers = () => emulator.messages(noodles, asked.ts).slice(1);
    await expect.poll(() => answers().length).toBe(1);
    return { asked, answer: answers()[0] };
  }

  it('answers a merchant in the thread', async () => {
    const { answer } = await echoed('why 51?');
    expect(answer?.text).toBe('echo why 51?');
    expect(answer?.user).toBe(emulator.world.app.user_id);
  });

  it('opens a modal for an outsider who presses, and answers to the response_url', async () => {
    const { answer } = await echoed('hello');
    const ack = await emulator.press({
      user: PEOPLE.wei,
      channel: noodles,
      message_ts: answer?.ts,
      action_id: 'more',
    });
    expect(ack).toEqual({ outcome: 'acked', body: {} });
    await expect.poll(() => emulator.views(PEOPLE.wei).modals.length).toBe(1);
    await expect.poll(() => emulator.ephemerals(PEOPLE.wei).at(-1)?.text).toBe('opened');
    expect(emulator.ephemerals(PEOPLE.grace)).toEqual([]);
  });

  it('has a modal refused with errors, then closed', async () => {
    const { answer } = await echoed('hello');
    const act = { user: PEOPLE.ana, channel: noodles, message_ts: answer?.ts, action_id: 'more' };
    await emulator.press(act);
    await expect.poll(() => emulator.views(PEOPLE.ana).modals.length).toBe(1);
    const empty = await emulator.submitView({ user: PEOPLE.ana });
    expect(empty.outcome).toBe('errors');
    const bad = await emulator.submitView({ user: PEOPLE.ana, values: { text: 'bad' } });
    expect(bad).toEqual({ outcome: 'errors', errors: { note: 'Not this.' } });
    const good = await emulator.submitView({ user: PEOPLE.ana, values: { text: 'fine' } });
    expect(good).toEqual({ outcome: 'closed' });
    expect(emulator.views(PEOPLE.ana).modals).toEqual([]);
  });

  it('answers a slash command to the one who typed it', async () => {
    const typed = { user: PEOPLE.ben, channel: CHANNELS.desk, command: '/decline', text: '51' };
    await emulator.command(typed);
    expect(emulator.ephemerals(PEOPLE.ben).map((message) => message.text)).toEqual(['decoded 51']);
    await expect(
      emulator.command({ ...typed, user: PEOPLE.grace, channel: noodles }),
    ).rejects.toThrow("Grace Lee's workspace has not installed the app");
  });

  it('opens a modal from a message shortcut and publishes an App Home', async () => {
    const { asked } = await echoed('hello');
    await emulator.shortcut({
      user: PEOPLE.mei,
      channel: noodles,
      message_ts: asked.ts,
      callback_id: 'suggest_answer',
    });
    await expect.poll(() => emulator.views(PEOPLE.mei).modals.length).toBe(1);
    emulator.openHome({ user: PEOPLE.mei });
    await expect.poll(() => emulator.views(PEOPLE.mei).home?.type).toBe('home');
  });

  it('hears of a direct message and answers there', async () => {
    const channel = emulator.directMessage(PEOPLE.grace);
    const asked = emulator.say({ user: PEOPLE.grace, channel, text: 'hi' });
    await expect.poll(() => emulator.messages(channel, asked.ts).length).toBe(2);
  });
});

describe('the request URL', () => {
  it('passes the url_verification handshake of a signed request', async () => {
    const emulator = await startEmulator();
    const app = echoApp(emulator, 'http');
    const server: unknown = await app.start({ port: 0, host: '127.0.0.1' });
    emulator.setEventsUrl(`http://127.0.0.1:${portOf(server)}/slack/events`);
    expect(await emulator.verifyEventsUrl()).toBe(true);
    await app.stop();
    await emulator.stop();
  });
});

/** The port that a started HTTP server has got. */
function portOf(server: unknown): number {
  const address =
    typeof server === 'object' && server !== null && 'address' in server ? server.address : null;
  const found: AddressInfo | undefined =
    typeof address === 'function' ? address.call(server) : undefined;
  return found?.port ?? 0;
}
