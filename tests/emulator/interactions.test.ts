import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Emulator, startEmulator } from '../../src/emulator/emulator.ts';
import type { Entry } from '../../src/emulator/people/element-state.ts';
import { CHANNELS, PEOPLE, TEAMS } from '../../src/emulator/world/seed.ts';
import { answerOf, quietClient } from './quiet-client.ts';
import { type Reply, recordingApp } from './recording-app.ts';

let emulator: Emulator;
let app: Awaited<ReturnType<typeof recordingApp>>;
let reply: Reply;

beforeEach(async () => {
  reply = { status: 200 };
  app = await recordingApp(() => reply);
  emulator = await startEmulator({ eventsUrl: app.url, retryDelaysMs: [] });
});

afterEach(async () => {
  await emulator.stop();
  await app.stop();
});

const channel = CHANNELS.noodles;
const plain = (text: string) => ({ type: 'plain_text', text });
const option = (value: string) => ({ text: plain(value), value });
const call = (method: string, args: Record<string, unknown>) =>
  answerOf(quietClient(emulator), method, args);

/** Posts a message with one element and presses it; gives what the app received. */
async function pressed(element: object, value?: Entry, user: string = PEOPLE.grace) {
  const one = { action_id: 'go', ...element };
  const blocks = [{ type: blockTypeOf(one), block_id: 'row', elements: [one] }];
  await call('chat.postMessage', { channel, text: 'choose', blocks });
  const message_ts = emulator.messages(channel).at(-1)?.ts;
  await emulator.press({ user, channel, message_ts, action_id: 'go', value });
  return app.received.at(-1)?.payload;
}

function blockTypeOf(element: object): string {
  const thumbs = 'type' in element && element.type === 'feedback_buttons';
  return thumbs ? 'context_actions' : 'actions';
}

describe('a pressed element', () => {
  const half = (value: string) => ({ text: plain(value), value });
  it.each([
    ['a button', { type: 'button', text: plain('Go'), value: 'v' }, undefined, { value: 'v' }],
    [
      'a select',
      { type: 'static_select', options: [option('a'), option('b')] },
      'b',
      { selected_option: option('b') },
    ],
    ['a menu', { type: 'overflow', options: [option('a')] }, 'a', { selected_option: option('a') }],
    [
      'radio buttons',
      { type: 'radio_buttons', options: [option('a')] },
      'a',
      { selected_option: option('a') },
    ],
    [
      'checkboxes',
      { type: 'checkboxes', options: [option('a'), option('b')] },
      ['a', 'b'],
      { selected_options: [option('a'), option('b')] },
    ],
    ['a date', { type: 'datepicker' }, '2026-11-22', { selected_date: '2026-11-22' }],
    ['a person', { type: 'users_select' }, PEOPLE.ana, { selected_user: PEOPLE.ana }],
    [
      'thumbs',
      { type: 'feedback_buttons', positive_button: half('up'), negative_button: half('down') },
      'down',
      { value: 'down' },
    ],
  ])('%s tells what was chosen', async (_name, element, value, told) => {
    expect(await pressed(element, value)).toMatchObject({
      type: 'block_actions',
      actions: [{ action_id: 'go', block_id: 'row', ...told }],
    });
  });

  it('tells who pressed, where, on which message', async () => {
    expect(await pressed({ type: 'button', text: plain('Go') })).toMatchObject({
      team: { id: TEAMS.desk },
      user: { id: PEOPLE.grace, team_id: TEAMS.noodles },
      channel: { id: channel, name: 'lucky-noodles' },
      container: { type: 'message', channel_id: channel, is_ephemeral: false },
      message: { text: 'choose', bot_id: 'B0BOT00001' },
      response_url: expect.stringContaining('/respond/'),
    });
  });

  it('can be one that the message does not show any more', async () => {
    const button = { type: 'button', action_id: 'go', text: plain('Go'), value: 'old' };
    const seenBlocks = [{ type: 'actions', block_id: 'row', elements: [button] }];
    await call('chat.postMessage', { channel, text: 'changed' });
    const act = { user: PEOPLE.wei, channel, message_ts: emulator.messages(channel)[0]?.ts };
    await emulator.press({ ...act, action_id: 'go', seenBlocks });
    expect(app.received.at(-1)?.payload).toMatchObject({ actions: [{ value: 'old' }] });
    await expect(emulator.press({ ...act, action_id: 'go' })).rejects.toThrow('action id go');
  });

  it('needs someone who is in the channel', async () => {
    const element = { type: 'button', text: plain('Go') };
    await expect(pressed(element, undefined, PEOPLE.oliver)).rejects.toThrow('is not in');
  });
});

describe('a modal', () => {
  const note = {
    type: 'input',
    block_id: 'note',
    label: plain('Note'),
    element: { type: 'plain_text_input', action_id: 'text', initial_value: 'hello' },
  };
  const view = {
    type: 'modal',
    title: plain('A'),
    submit: plain('Send'),
    blocks: [note],
    private_metadata: 'p',
  };

  async function openModal(more: object = {}) {
    await emulator.command({ user: PEOPLE.ana, channel: CHANNELS.desk, command: '/desk' });
    const { trigger_id } = app.received.at(-1)?.payload ?? {};
    return call('views.open', { trigger_id, view: { ...view, ...more } });
  }

  it('is submitted with what stands in it', async () => {
    await openModal();
    expect(await emulator.submitView({ user: PEOPLE.ana })).toEqual({ outcome: 'closed' });
    expect(app.received.at(-1)?.payload).toMatchObject({
      type: 'view_submission',
      view: {
        private_metadata: 'p',
        app_installed_team_id: TEAMS.desk,
        state: { values: { note: { text: { type: 'plain_text_input', value: 'hello' } } } },
      },
    });
  });

  it.each([
    ['update', 'updated', 1],
    ['push', 'pushed', 2],
    ['clear', 'cleared', 0],
  ])('does what the app answers: %s', async (response_action, outcome, open) => {
    await openModal();
    reply = {
      status: 200,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ response_action, view: { ...view, title: plain('B') } }),
    };
    expect(await emulator.submitView({ user: PEOPLE.ana })).toEqual({ outcome });
    expect(emulator.views(PEOPLE.ana).modals.length).toBe(open);
  });

  it('stays open where the app does not answer', async () => {
    await openModal();
    reply = { status: 500 };
    expect(await emulator.submitView({ user: PEOPLE.ana })).toEqual({ outcome: 'failed' });
    expect(emulator.views(PEOPLE.ana).modals.length).toBe(1);
  });

  it('tells of its closing only where that was asked for', async () => {
    await openModal();
    await emulator.closeView({ user: PEOPLE.ana });
    expect(app.received.at(-1)?.payload).not.toHaveProperty('is_cleared');
    await openModal({ notify_on_close: true });
    await emulator.closeView({ user: PEOPLE.ana });
    expect(app.received.at(-1)?.payload).toMatchObject({ type: 'view_closed', is_cleared: false });
  });

  it('is updated only by who knows its latest hash', async () => {
    await openModal();
    const [open] = emulator.views(PEOPLE.ana).modals;
    const update = { view_id: open?.id, hash: open?.hash, view };
    expect(await call('views.update', update)).toMatchObject({ ok: true });
    expect(await call('views.update', update)).toMatchObject({ error: 'hash_conflict' });
  });
});

describe('the App Home', () => {
  it('tells who opened it, and shows what was published', async () => {
    emulator.openHome({ user: PEOPLE.mei });
    await emulator.settled();
    expect(app.received.at(-1)?.payload).toMatchObject({
      event: { type: 'app_home_opened', user: PEOPLE.mei, tab: 'home' },
    });
    await call('views.publish', { user_id: PEOPLE.mei, view: { type: 'home', blocks: [] } });
    expect(emulator.views(PEOPLE.mei).home?.content).toEqual({ type: 'home', blocks: [] });
  });
});
