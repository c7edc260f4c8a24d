import { describe, expect, it } from 'vitest';
import { deskConfigSchema } from '../../src/cases/desk-config-schema.ts';
import { channelSettings } from '../../src/cases/desk-settings.ts';
import { DEFAULT_TARGETS } from '../../src/cases/targets.ts';
import { toDeskSettings } from '../../src/cases/to-desk-settings.ts';
import { HOUR, MINUTE } from './calendars.ts';

const DESK = {
  time_zone: 'Asia/Shanghai',
  hours: { monday: ['09:00-12:00', '22:00-06:00'], sunday: ['00:00-24:00'] },
  holidays: ['2026-10-01'],
  special_days: [{ date: '2026-10-10', hours: ['10:00 – 16:00'] }],
  targets: { resolve: { within: '4h', remind_before: '20m' }, notice_after: '3d' },
};

/** The settings of channel C01 where its entry says `more`. */
function ofChannel(more: object) {
  const file = deskConfigSchema.parse({ ...DESK, channels: [{ id: 'C01', ...more }] });
  return channelSettings(toDeskSettings(file), 'C01');
}

const desk = toDeskSettings(deskConfigSchema.parse(DESK)).anyChannel;

describe("the desk's settings", () => {
  it('have shifts in minutes, beyond midnight where they end on the following day', () => {
    expect(desk.calendar.weekly.monday).toEqual([
      { from: 540, to: 720 },
      { from: 1320, to: 1800 },
    ]);
    expect(desk.calendar.weekly.sunday).toEqual([{ from: 0, to: 1440 }]);
  });

  it('are closed on a weekday that is left out', () => {
    expect(desk.calendar.weekly.tuesday).toEqual([]);
  });

  it('keep the default of every target that is left out', () => {
    expect(desk.targets).toEqual({
      ...DEFAULT_TARGETS,
      resolve: { ...DEFAULT_TARGETS.resolve, withinMs: 4 * HOUR, remindBeforeMs: 20 * MINUTE },
      noticeAfterMs: 72 * HOUR,
    });
  });

  it('hold in a channel of which nothing is said', () => {
    const settings = toDeskSettings(deskConfigSchema.parse(DESK));
    expect(channelSettings(settings, 'C99')).toEqual(desk);
    expect(channelSettings(settings, 'C99').merchant).toBeNull();
  });
});

describe("a channel's settings", () => {
  it('say who the merchant is and how to speak', () => {
    const more = { merchant: '海港茶餐厅', provider: 'UnionPay', language: 'zh-Hant' };
    expect(ofChannel(more)).toEqual({ ...desk, ...more });
  });

  it("keep the desk's hours on the desk's clock, while times are told on the merchant's", () => {
    const channel = ofChannel({ time_zone: 'Europe/London' });
    expect(channel.timeZone).toBe('Europe/London');
    expect(channel.calendar).toEqual(desk.calendar);
  });

  it("read hours of the channel's own on the merchant's clock, without the desk's special days", () => {
    const hours = { friday: ['09:00-17:00'] };
    const { calendar } = ofChannel({ time_zone: 'Europe/London', hours });
    expect(calendar.timeZone).toBe('Europe/London');
    expect(calendar.weekly.friday).toEqual([{ from: 540, to: 1020 }]);
    expect(calendar.weekly.monday).toEqual([]);
    expect([calendar.holidays, calendar.specialDays]).toEqual([['2026-10-01'], []]);
  });

  it('may have holidays and special days of their own', () => {
    expect(ofChannel({ holidays: [] }).calendar).toEqual({ ...desk.calendar, holidays: [] });
    const special_days = [{ date: '2026-12-24', hours: [] }];
    expect(ofChannel({ special_days }).calendar).toEqual({
      ...desk.calendar,
      specialDays: [{ date: '2026-12-24', shifts: [] }],
    });
    expect(ofChannel({ hours: {}, special_days }).calendar.specialDays).toHaveLength(1);
  });

  it('promise what the desk promises, where it says nothing else', () => {
    const channel = ofChannel({ targets: { first_response: { within: '15m' } } });
    expect(channel.targets).toEqual({
      ...desk.targets,
      firstResponse: { ...desk.targets.firstResponse, withinMs: 15 * MINUTE },
    });
  });
});
