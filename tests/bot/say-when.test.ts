import { describe, expect, it } from 'vitest';
import { sayWhen } from '../../src/bot/say-when.ts';
import type { DeliveryBody } from '../../src/delivery.ts';
import type { Language } from '../../src/knowledge/text.ts';
import { parseDeskConfig } from '../../src/server/desk-config.ts';
import { handedOverView } from '../../src/slack/views/handed-over-view.ts';
import { at } from '../cases/calendars.ts';
import { phrasing } from '../slack/views/phrasing.ts';

const SETTINGS = parseDeskConfig(
  'desk.yml',
  `
time_zone: Asia/Shanghai
hours:
  monday: [09:00-12:00, 13:30-18:00]
  friday: [09:00-12:00, 13:30-18:00]
channels:
  - id: C0LONDON
    time_zone: Europe/London
    hours:
      friday: [09:00-17:00]
      sunday: [09:00-17:00]
  - id: C0SLOW
    targets: { first_response: { within: 4h } }
  - id: C0NEVER
    hours: {}
`,
);

function handOver(channel: string, language: Language): DeliveryBody {
  return {
    kind: 'merchant',
    conversation: `${channel}:1.0`,
    channel,
    root: '1.0',
    message: '1.0',
    user: 'U1',
    case: 12,
    outbound: { to: 'merchant', kind: 'handed-over', language },
  };
}

/** What a merchant of `channel` who is handed over at `when` reads after the case number. */
function told(channel: string, when: string, language: Language): string {
  const [body] = sayWhen([handOver(channel, language)], SETTINGS, at(when));
  if (body?.kind !== 'merchant' || body.outbound.kind !== 'handed-over') {
    throw new Error('The hand-over is gone.');
  }
  const { text } = handedOverView(12, body.outbound, phrasing);
  const bare = handedOverView(12, { ...body.outbound, person: undefined }, phrasing).text;
  expect(text.startsWith(bare)).toBe(true);
  return text.slice(bare.length).trim();
}

describe('a merchant who is handed over', () => {
  it('is told how long it usually takes while people work', () => {
    const open = '2026-11-23T10:00:00+08:00';
    expect(told('C1', open, 'en')).toBe('Someone usually replies within 30 minutes.');
    expect(told('C1', open, 'zh')).toBe('一般 30 分钟内会有人回复。');
    expect(told('C0SLOW', '2026-11-23T13:30:00+08:00', 'en')).toBe(
      'Someone usually replies within 4 hours.',
    );
  });

  it('is told of the end of the lunch break', () => {
    const noon = '2026-11-23T12:10:00+08:00';
    expect(told('C1', noon, 'en')).toBe(
      'A person will be there from Monday 23 November, 13:30 (China Standard Time).',
    );
    expect(told('C1', noon, 'zh')).toBe('11月23日星期一 13:30（中国标准时间）起会有同事回复您。');
  });

  it('is promised no minutes that run into the break', () => {
    expect(told('C1', '2026-11-23T11:45:00+08:00', 'en')).toContain('Monday 23 November, 13:30');
  });

  it('is told of the next working day at night', () => {
    expect(told('C1', '2026-11-23T20:00:00+08:00', 'zh')).toBe(
      '11月27日星期五 09:00（中国标准时间）起会有同事回复您。',
    );
  });

  it.each([
    ['2026-03-28T12:00:00Z', 'Sunday 29 March, 09:00 (British Summer Time)'],
    ['2026-10-24T12:00:00Z', 'Sunday 25 October, 09:00 (Greenwich Mean Time)'],
  ])('reads the clock of the day on which it changes, asked at %s', (when, time) => {
    expect(told('C0LONDON', when, 'en')).toBe(`A person will be there from ${time}.`);
  });

  it('is told so in Chinese where the clocks change', () => {
    expect(told('C0LONDON', '2026-03-28T12:00:00Z', 'zh')).toBe(
      '3月29日星期日 09:00（英国夏令时间）起会有同事回复您。',
    );
  });

  it('is promised nothing where no opening is known', () => {
    expect(told('C0NEVER', '2026-11-23T10:00:00Z', 'en')).toBe(
      "They'll reply as soon as they can.",
    );
  });
});

it('says nothing of hours in anything but a hand-over', () => {
  const answer = handOver('C1', 'en');
  if (answer.kind !== 'merchant') throw new Error('This is for the merchant.');
  const said: DeliveryBody = {
    ...answer,
    outbound: { to: 'merchant', kind: 'say', text: 'Hello' },
  };
  expect(sayWhen([said], SETTINGS, at('2026-11-23T20:00:00Z'))).toEqual([said]);
});
