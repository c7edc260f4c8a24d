import { describe, expect, it } from 'vitest';
import { mergeBurst, waitingMessages, waitsForEarlier } from '../../../src/slack/handlers/burst.ts';
import type { MessageGesture } from '../../../src/slack/receive/gesture.ts';

const BOT = 'U0BOT';

function message(ts: string, over: Partial<MessageGesture> = {}): MessageGesture {
  return {
    kind: 'message',
    channel: 'C1',
    root: ts,
    user: 'U1',
    userTeam: null,
    ts,
    direct: false,
    text: `said at ${ts}`,
    masked: 0,
    files: 0,
    attached: [],
    ...over,
  };
}

function waiting(messages: readonly MessageGesture[], begun = false) {
  return waitingMessages(
    messages.map((one, id) => ({ id, key: one.ts, body: JSON.stringify(one), begun })),
  );
}

describe('a burst', () => {
  it('is what one person writes, each message soon after the one before', () => {
    const later = [message('10.5'), message('11.4'), message('13.0')];
    const burst = mergeBurst(message('10.0', { masked: 1 }), waiting(later), 1000, BOT);
    expect(burst.message.text).toBe('said at 10.0\nsaid at 10.5\nsaid at 11.4');
    expect(burst.message).toMatchObject({ ts: '10.0', root: '10.0', masked: 1 });
    expect(burst).toMatchObject({ absorbs: [0, 1], threads: ['C1:10.5', 'C1:11.4'], torn: false });
  });

  it('takes in replies in the thread, which have no thread of their own', () => {
    const reply = message('10.5', { root: '10.0' });
    const burst = mergeBurst(message('10.0'), waiting([reply]), 1000, BOT);
    expect(burst).toMatchObject({ absorbs: [0], threads: [] });
  });

  it.each([
    ['another person', { user: 'U2' }],
    ['another channel', { channel: 'C2' }],
    ['another thread', { root: '9.0' }],
    ['an earlier time', { ts: '9.9', root: '9.9' }],
    ['words to somebody else', { text: '<@U2> can you look?' }],
  ])('takes in nothing of %s', (_what, over) => {
    const burst = mergeBurst(message('10.0'), waiting([message('10.5', over)]), 1000, BOT);
    expect(burst.absorbs).toEqual([]);
  });

  it('is torn where another worker has a part of it', () => {
    const burst = mergeBurst(message('10.0'), waiting([message('10.5')], true), 1000, BOT);
    expect(burst.torn).toBe(true);
  });

  it('is left to its first message by the later ones, begun or not', () => {
    const first = waiting([message('10.0')], true);
    expect(waitsForEarlier(message('10.5'), first, 1000)).toBe(true);
    expect(waitsForEarlier(message('11.5'), first, 1000)).toBe(false);
    expect(waitsForEarlier(message('9.5'), first, 1000)).toBe(false);
    expect(waitsForEarlier(message('10.5', { user: 'U2' }), first, 1000)).toBe(false);
  });
});
