import { describe, expect, it } from 'vitest';
import { maskJson } from '../../src/privacy/mask-json.ts';

describe('maskJson', () => {
  it('masks every string however deep, and keeps the shape', () => {
    expect(
      maskJson({
        event: { text: 'card 4111 1111 1111 1111', files: [{ title: 'pin 4821' }, null, true] },
      }),
    ).toEqual({
      event: { text: 'card [card ••1111]', files: [{ title: 'pin [PIN]' }, null, true] },
    });
  });

  it("leaves Slack's ids and time stamps intact", () => {
    const event = {
      event_id: 'Ev06ABCDEF12',
      event_time: 1712345678,
      team_id: 'T0123456789',
      event: {
        ts: '1712345678.123456',
        thread_ts: '1712345600.000100',
        channel: 'C0123456789',
        user: 'U0123456789',
        client_msg_id: '41111111-1111-4111-8111-111111111111',
        trigger_id: '13345224609.738474920.8088930838d88f008e0',
      },
    };
    expect(maskJson(event)).toEqual(event);
  });

  it('masks a secret under the name of an id', () => {
    expect(maskJson({ ts: '4111111111111111', id: '4111 1111 1111 1111' })).toEqual({
      ts: '[card ••1111]',
      id: '[card ••1111]',
    });
  });

  it('masks a time stamp under any other name like any text', () => {
    expect(maskJson({ text: '4111111111.111111' })).toEqual({ text: '[card ••1111]' });
  });

  it('replaces a number that is a card number, and no other', () => {
    expect(maskJson([4111111111111111, 51, 13800138000, 45.5])).toEqual([
      '[card ••1111]',
      51,
      13800138000,
      45.5,
    ]);
  });
});
