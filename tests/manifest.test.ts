import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { toGesture } from '../src/slack/receive/to-gesture.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BOT = 'U0BOT00001';

/** Slack's manifest as far as this app uses it; a key that is not listed here is refused. */
const manifestSchema = z.strictObject({
  _metadata: z.strictObject({ major_version: z.number(), minor_version: z.number() }),
  display_information: z.strictObject({
    name: z.string().min(1).max(35),
    description: z.string().max(140),
    long_description: z.string().min(174).max(4000),
    background_color: z.string().regex(/^#[0-9a-f]{6}$/),
  }),
  features: z.strictObject({
    app_home: z.strictObject({
      home_tab_enabled: z.boolean(),
      messages_tab_enabled: z.boolean(),
      messages_tab_read_only_enabled: z.boolean(),
    }),
    agent_view: z.strictObject({
      agent_description: z.string().max(300),
      suggested_prompts: z
        .array(z.strictObject({ title: z.string().min(1), message: z.string().min(1) }))
        .max(4),
    }),
    bot_user: z.strictObject({
      display_name: z.string().regex(/^[a-z0-9._-]{1,80}$/),
      always_online: z.boolean(),
    }),
    shortcuts: z
      .array(
        z.strictObject({
          name: z.string().max(24),
          type: z.literal('message'),
          callback_id: z.string().max(255),
          description: z.string().max(150),
        }),
      )
      .max(10),
    slash_commands: z
      .array(
        z.strictObject({
          command: z.string().regex(/^\/[a-z0-9_-]{1,31}$/),
          description: z.string().max(2000),
          usage_hint: z.string().max(1000),
          should_escape: z.literal(true),
        }),
      )
      .max(50),
  }),
  oauth_config: z.strictObject({
    scopes: z.strictObject({ bot: z.array(z.string()).max(255) }),
  }),
  settings: z.strictObject({
    event_subscriptions: z.strictObject({ bot_events: z.array(z.string()).max(100) }),
    interactivity: z.strictObject({ is_enabled: z.boolean() }),
    org_deploy_enabled: z.boolean(),
    socket_mode_enabled: z.boolean(),
    token_rotation_enabled: z.boolean(),
  }),
});

const manifest = manifestSchema.parse(
  JSON.parse(readFileSync(join(ROOT, 'manifest.json'), 'utf8')),
);
const { shortcuts, slash_commands } = manifest.features;
const scopes = manifest.oauth_config.scopes.bot;
const events = manifest.settings.event_subscriptions.bot_events;

const HISTORY = ['channels:history', 'groups:history', 'im:history', 'mpim:history'];

/** The bot scopes of each Web API method, as its page on docs.slack.dev lists them. */
const SCOPES_OF_METHOD: Readonly<Record<string, readonly string[]>> = {
  'assistant.threads.setSuggestedPrompts': ['assistant:write'],
  'auth.test': [],
  'chat.delete': ['chat:write'],
  'chat.getPermalink': [],
  'chat.postEphemeral': ['chat:write'],
  'chat.postMessage': ['chat:write'],
  'chat.update': ['chat:write'],
  'conversations.history': HISTORY,
  'conversations.info': ['channels:read', 'groups:read', 'im:read', 'mpim:read'],
  'conversations.open': ['im:write'],
  'conversations.replies': HISTORY,
  'files.info': ['files:read'],
  'reactions.add': ['reactions:write'],
  'reactions.remove': ['reactions:write'],
  'users.info': ['users:read'],
  'views.open': [],
  'views.publish': [],
  'views.update': [],
};

/** The scopes of each event, and the event as it arrives. */
const EVENTS: Readonly<
  Record<string, { readonly scopes: readonly string[]; readonly event: object }>
> = {
  'message.channels': { scopes: ['channels:history'], event: said('C0SHARED01', 'channel') },
  'message.groups': { scopes: ['groups:history'], event: said('G0PRIVATE1', 'group') },
  'message.im': { scopes: ['im:history'], event: said('D0DIRECT01', 'im') },
  'message.mpim': { scopes: ['mpim:history'], event: said('G0SEVERAL1', 'mpim') },
  app_home_opened: {
    scopes: [],
    event: { type: 'app_home_opened', user: 'U0ANA00001', tab: 'home' },
  },
  channel_archive: channelEvent('channel_archive', ['channels:read']),
  channel_left: channelEvent('channel_left', ['channels:read']),
  channel_shared: channelEvent('channel_shared', ['channels:read', 'groups:read']),
  channel_unarchive: channelEvent('channel_unarchive', ['channels:read']),
  channel_unshared: channelEvent('channel_unshared', ['channels:read', 'groups:read']),
  group_archive: channelEvent('group_archive', ['groups:read']),
  group_unarchive: channelEvent('group_unarchive', ['groups:read']),
  group_left: channelEvent('group_left', ['groups:read']),
  member_left_channel: channelEvent('member_left_channel', ['channels:read', 'groups:read']),
  channel_id_changed: {
    scopes: ['channels:read', 'groups:read'],
    event: {
      type: 'channel_id_changed',
      old_channel_id: 'G0PRIVATE1',
      new_channel_id: 'C0SHARED01',
    },
  },
  member_joined_channel: {
    scopes: ['channels:read', 'groups:read'],
    event: { type: 'member_joined_channel', channel: 'C0SHARED01', user: BOT },
  },
};

function channelEvent(type: string, scopes: readonly string[]) {
  return { scopes, event: { type, channel: 'C0SHARED01', user: 'U0ANA00001' } };
}

function said(channel: string, kind: string): object {
  const text = 'declined 51';
  return { type: 'message', channel, channel_type: kind, user: 'U0GRACE001', text, ts: '1.000100' };
}

/** What `pattern` finds in the code that speaks with Slack, sorted, each once. */
function found(pattern: RegExp): readonly string[] {
  const folder = join(ROOT, 'src/slack');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const hits = names
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => [...readFileSync(join(folder, name), 'utf8').matchAll(pattern)])
    .map(([, ...parts]) => parts.join('.'));
  return [...new Set(hits)].sort();
}

/** The Web API methods that the code calls, read off its `client.a.b(` expressions. */
const called = found(/client\s*\.(\w+)\s*\.(\w+(?:\.\w+)?)\(/g);

describe('the manifest', () => {
  it('asks for the scopes of exactly the methods that are called and the events subscribed', () => {
    const needed = new Set([
      ...called.flatMap((method) => SCOPES_OF_METHOD[method] ?? [`unknown: ${method}`]),
      ...events.flatMap((event) => EVENTS[event]?.scopes ?? [`unknown: ${event}`]),
      ...(shortcuts.length + slash_commands.length > 0 ? ['commands'] : []),
    ]);
    expect([...needed].sort()).toEqual(scopes);
  });

  it('is compared with calls that are really found in the code', () => {
    expect(called).toEqual(expect.arrayContaining(['chat.postMessage', 'views.open']));
  });

  it.each(events)('subscribes to %s, which the desk handles', (name) => {
    const body = { type: 'event_callback', event_id: 'Ev1', event: EVENTS[name]?.event };
    expect(toGesture(body, BOT)).not.toBeNull();
  });

  it('declares the commands and shortcuts that the code registers, and no others', () => {
    expect(slash_commands.map(({ command }) => command)).toEqual(
      found(/app\.command\(\s*'([^']+)'/g),
    );
    expect(shortcuts.map(({ callback_id }) => callback_id)).toEqual(
      found(/app\.shortcut\(\s*\{[^}]*callback_id: '([^']+)'/g),
    );
  });

  it('switches on what buttons, modals and direct messages need', () => {
    expect(manifest.settings.interactivity.is_enabled).toBe(true);
    expect(manifest.features.app_home).toMatchObject({
      messages_tab_enabled: true,
      messages_tab_read_only_enabled: false,
    });
  });

  it('declares no web address, since it is for Socket Mode', () => {
    expect(manifest.settings.socket_mode_enabled).toBe(true);
    expect(JSON.stringify(manifest)).not.toContain('https://');
  });
});
