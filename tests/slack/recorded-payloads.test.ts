import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { toGesture } from '../../src/slack/receive/to-gesture.ts';
import * as actionIds from '../../src/slack/views/action-ids.ts';
import { RECORDED_BOT, recorded, recordedAs } from './recorded.ts';

const manifest = z
  .object({
    features: z.object({
      shortcuts: z.array(z.object({ callback_id: z.string() })),
      slash_commands: z.array(z.object({ command: z.string() })),
    }),
    settings: z.object({
      event_subscriptions: z.object({ bot_events: z.array(z.string()) }),
    }),
  })
  .parse(JSON.parse(readFileSync(new URL('../../manifest.json', import.meta.url), 'utf8')));

const received = (payload: unknown) => toGesture(payload, RECORDED_BOT);

describe('a recorded payload', () => {
  it.each(recorded)('$name becomes the gesture that stands beside it', ({ payload, gesture }) => {
    expect(received(payload)?.gesture ?? null).toEqual(gesture);
  });

  it.each(recorded)('$name keeps nothing of a card number', ({ payload }) => {
    expect(JSON.stringify(received(payload))).not.toMatch(/4111[ -]?1111/);
  });

  it('keeps nothing of a card number in the value of a button that is none of ours', () => {
    const pressed = JSON.stringify(recordedAs('action-claim').payload);
    const forged = pressed.replace(/"value":"(?:[^"\\]|\\.)*"/, '"value":"4111 1111 1111 1111"');
    expect(forged).not.toBe(pressed);
    expect(JSON.stringify(received(JSON.parse(forged)))).not.toMatch(/4111 1111/);
  });
});

/** What a payload was sent for, as the manifest and the code name it. */
const what = z.union([
  z
    .object({
      event: z.object({ type: z.literal('message'), channel_type: z.string() }),
    })
    .transform(({ event }) => `event message.${TYPES[event.channel_type]}`),
  z
    .object({ event: z.object({ type: z.string() }) })
    .transform(({ event }) => `event ${event.type}`),
  z
    .object({
      type: z.literal('block_actions'),
      actions: z.array(z.object({ action_id: z.string() })),
    })
    .transform(({ actions }) => `action ${actions[0]?.action_id.replace(/^option:.*/, 'option:')}`),
  z
    .object({ type: z.literal('view_submission'), view: z.object({ callback_id: z.string() }) })
    .transform(({ view }) => `view ${view.callback_id}`),
  z
    .object({ type: z.literal('message_action'), callback_id: z.string() })
    .transform(({ callback_id }) => `shortcut ${callback_id}`),
  z.object({ command: z.string() }).transform(({ command }) => `command ${command}`),
]);
const TYPES: Readonly<Record<string, string>> = {
  channel: 'channels',
  group: 'groups',
  im: 'im',
  mpim: 'mpim',
};

/** Everything that the app listens to, read off the manifest and the ids in the code. */
function listenedTo(): readonly string[] {
  const ids = Object.entries(actionIds).filter(([name]) => name !== 'OPTION_ACTIONS');
  const texts = (suffix: string) =>
    ids
      .filter(([name]) => name.endsWith(suffix))
      .flatMap(([, value]) => Object.values(z.record(z.string(), z.string()).parse(value)));
  const modals = ids
    .filter(([name]) => name.endsWith('_MODAL') && name !== 'DETAILS_MODAL')
    .map(([, value]) => z.object({ callback: z.string() }).parse(value).callback);
  const { WHY, FEEDBACK } = actionIds;
  const { shortcuts, slash_commands } = manifest.features;
  return [
    ...manifest.settings.event_subscriptions.bot_events.map((name) => `event ${name}`),
    ...[...texts('_ACTIONS'), WHY.action, FEEDBACK.action, 'option:'].map((id) => `action ${id}`),
    ...[...modals, FEEDBACK.callback].map((id) => `view ${id}`),
    ...shortcuts.map(({ callback_id }) => `shortcut ${callback_id}`),
    ...slash_commands.map(({ command }) => `command ${command}`),
  ];
}

describe('the recorded payloads', () => {
  const sent = new Set(recorded.map(({ payload }) => what.parse(payload)));

  it.each(listenedTo())('hold one for %s', (name) => {
    expect([...sent]).toContain(name);
  });

  it('make one event of a message and the mention in it', () => {
    const keys = ['message-mention', 'app-mention'].map(
      (name) => received(recordedAs(name).payload)?.key,
    );
    expect(keys[0]).toBe(keys[1]);
  });

  it('make one event of a message that both organisations’ installations are told of', () => {
    const keys = ['ours', 'theirs'].map(
      (side) => received(recordedAs(`message-connect-both-installed-${side}`).payload)?.key,
    );
    expect(keys[0]).toBe(keys[1]);
  });

  it('take the person’s own workspace, whatever the envelope and the inner team say', () => {
    const teams = ['message-connect', 'message-connect-foreign-team-inside'].map((name) => {
      const gesture = received(recordedAs(name).payload)?.gesture;
      return gesture?.kind === 'message' ? gesture.userTeam : null;
    });
    expect(teams).toEqual(['T0LUCKY001', 'T0LUCKY001']);
  });

  it('make one event of a window that is sent off twice', () => {
    const { payload } = recordedAs('view-reply-to-merchant');
    expect(received(payload)?.key).toBe(received(structuredClone(payload))?.key);
  });
});
