import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Emulator, startEmulator } from '../../src/emulator/emulator.ts';
import { CHANNELS, PEOPLE, TEAMS } from '../../src/emulator/world/seed.ts';
import { answerOf, quietClient } from './quiet-client.ts';
import { recordingApp } from './recording-app.ts';

let emulator: Emulator;
let app: Awaited<ReturnType<typeof recordingApp>>;

beforeEach(async () => {
  app = await recordingApp();
  emulator = await startEmulator({ eventsUrl: app.url, mentionEvents: true });
});

afterEach(async () => {
  await emulator.stop();
  await app.stop();
});

async function lastEnvelope() {
  await emulator.settled();
  return app.received.at(-1)?.payload;
}

const call = (method: string, args: Record<string, unknown>) =>
  answerOf(quietClient(emulator), method, args);

describe("an outsider's message in a shared channel", () => {
  it('carries their workspace in team_id and ours in context_team_id and authorizations', async () => {
    emulator.say({ user: PEOPLE.wei, channel: CHANNELS.noodles, text: '为什么被拒绝' });
    expect(await lastEnvelope()).toMatchObject({
      type: 'event_callback',
      team_id: TEAMS.noodles,
      context_team_id: TEAMS.desk,
      is_ext_shared_channel: true,
      authorizations: [{ team_id: TEAMS.desk, is_bot: true }],
      event: {
        type: 'message',
        channel_type: 'channel',
        user: PEOPLE.wei,
        user_team: TEAMS.noodles,
        source_team: TEAMS.noodles,
        user_profile: { team: TEAMS.noodles },
        text: '为什么被拒绝',
      },
    });
  });

  it('shows its files only as check_file_info, and files.info has the rest', async () => {
    const files = [{ name: 'screen.png' }];
    const { files: ids } = emulator.say({
      user: PEOPLE.grace,
      channel: CHANNELS.noodles,
      text: '',
      files,
    });
    const envelope = await lastEnvelope();
    expect(envelope).toMatchObject({
      event: { subtype: 'file_share', files: [{ id: ids?.[0], file_access: 'check_file_info' }] },
    });
    expect(JSON.stringify(envelope)).not.toContain('screen.png');
    expect(await call('files.info', { file: ids?.[0] })).toMatchObject({
      file: { name: 'screen.png', mimetype: 'image/png' },
    });
  });

  it('comes as app_mention too where that is subscribed, with another event_id', async () => {
    const text = `<@${emulator.world.app.user_id}> 51?`;
    emulator.say({ user: PEOPLE.grace, channel: CHANNELS.noodles, text });
    await emulator.settled();
    expect(
      app
        .events()
        .map((event) => event.type)
        .toSorted(),
    ).toEqual(['app_mention', 'message']);
    expect(new Set(app.received.map(({ payload }) => payload.event_id)).size).toBe(2);
  });
});

describe('a message of our own people', () => {
  it('is an ordinary event in an internal channel', async () => {
    emulator.say({ user: PEOPLE.ana, channel: CHANNELS.desk, text: 'hello' });
    const envelope = await lastEnvelope();
    expect(envelope).toMatchObject({
      team_id: TEAMS.desk,
      is_ext_shared_channel: false,
      event: { channel_type: 'group', team: TEAMS.desk },
    });
    expect(envelope?.event).not.toHaveProperty('user_team');
  });

  it('is not told where the bot is not in the channel', async () => {
    const { id } = emulator.channels.create({ name: 'lunch', members: [PEOPLE.ana] });
    emulator.say({ user: PEOPLE.ana, channel: id, text: 'pizza?' });
    await emulator.settled();
    expect(app.received).toEqual([]);
  });
});

describe('edits and deletions', () => {
  it('are messages about a message, with no user of their own', async () => {
    const said = { user: PEOPLE.grace, channel: CHANNELS.noodles };
    const { ts } = emulator.say({ ...said, text: 'code 15' });
    await emulator.settled();
    emulator.edit({ ...said, ts, text: 'code 51' });
    const edited = (await lastEnvelope())?.event;
    expect(edited).toMatchObject({
      subtype: 'message_changed',
      message: { text: 'code 51', edited: { user: PEOPLE.grace } },
      previous_message: { text: 'code 15' },
    });
    expect(edited).not.toHaveProperty('user');
    emulator.delete({ ...said, ts });
    expect((await lastEnvelope())?.event).toMatchObject({
      subtype: 'message_deleted',
      deleted_ts: ts,
      previous_message: { text: 'code 51' },
    });
  });

  it('leave a tombstone where a thread hangs on the message', async () => {
    const said = { user: PEOPLE.grace, channel: CHANNELS.noodles };
    const { ts } = emulator.say({ ...said, text: 'why?' });
    emulator.say({ ...said, text: 'anyone?', thread_ts: ts });
    await emulator.settled();
    emulator.delete({ ...said, ts });
    expect((await lastEnvelope())?.event).toMatchObject({
      subtype: 'message_changed',
      message: { subtype: 'tombstone' },
    });
    expect(emulator.messages(CHANNELS.noodles, ts).length).toBe(2);
  });
});

describe('a channel', () => {
  const info = (channel: string) => call('conversations.info', { channel });

  it('tells with whom it is shared', async () => {
    expect(await info(CHANNELS.noodles)).toMatchObject({
      channel: {
        is_ext_shared: true,
        is_member: true,
        connected_team_ids: [TEAMS.noodles],
        conversation_host_id: TEAMS.desk,
      },
    });
    expect(await info(CHANNELS.desk)).toMatchObject({
      channel: { is_ext_shared: false, is_private: true, is_archived: false },
    });
  });

  it('begins to be shared, gets another id, and ends to be shared', async () => {
    emulator.channels.offerSharing(CHANNELS.desk);
    expect(await info(CHANNELS.desk)).toMatchObject({ channel: { is_pending_ext_shared: true } });
    emulator.channels.share(CHANNELS.desk, TEAMS.books);
    expect((await lastEnvelope())?.event).toMatchObject({
      type: 'channel_shared',
      connected_team_id: TEAMS.books,
    });
    emulator.channels.invite(CHANNELS.desk, PEOPLE.oliver, PEOPLE.ana);
    expect((await lastEnvelope())?.event).toMatchObject({
      type: 'member_joined_channel',
      team: TEAMS.books,
    });
    emulator.channels.changeId(CHANNELS.desk, 'C0NEWDESK1');
    expect((await lastEnvelope())?.event).toMatchObject({
      type: 'channel_id_changed',
      old_channel_id: CHANNELS.desk,
      new_channel_id: 'C0NEWDESK1',
    });
    emulator.channels.unshare('C0NEWDESK1', TEAMS.books);
    expect((await lastEnvelope())?.event).toMatchObject({
      type: 'channel_unshared',
      is_ext_shared: false,
    });
    expect(await call('conversations.members', { channel: 'C0NEWDESK1' })).not.toMatchObject({
      members: expect.arrayContaining([PEOPLE.oliver]),
    });
  });

  it('tells the bot that it was put out, and then nothing more', async () => {
    emulator.channels.kick(CHANNELS.books, emulator.world.app.user_id, PEOPLE.ben);
    expect((await lastEnvelope())?.event).toMatchObject({
      type: 'channel_left',
      actor_id: PEOPLE.ben,
    });
    emulator.say({ user: PEOPLE.oliver, channel: CHANNELS.books, text: 'hello?' });
    await emulator.settled();
    expect(app.received.length).toBe(1);
  });
});

describe('a person', () => {
  it('of another workspace has no e-mail and no locale', async () => {
    const outsider = await call('users.info', { user: PEOPLE.wei, include_locale: true });
    expect(outsider).toMatchObject({ user: { team_id: TEAMS.noodles, is_stranger: false } });
    expect(JSON.stringify(outsider)).not.toMatch(/email|locale/);
    expect(await call('users.info', { user: PEOPLE.mei, include_locale: true })).toMatchObject({
      user: { team_id: TEAMS.desk, locale: 'zh-CN', profile: { email: 'mei@example.com' } },
    });
  });

  it('who shares no channel with the bot is a stranger', async () => {
    const stranger = { id: 'U0NOBODY01', team_id: TEAMS.books, name: 'x', real_name: 'X' };
    emulator.addUser(stranger);
    expect(await call('users.info', { user: stranger.id })).toMatchObject({
      user: { is_stranger: true },
    });
  });
});
