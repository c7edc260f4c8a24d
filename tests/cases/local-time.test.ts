import { describe, expect, it } from 'vitest';
import { localTime } from '../../src/cases/local-time.ts';
import { at } from './calendars.ts';

const MONDAY = at('2026-11-30T01:00:00Z');

describe('a time told to a merchant', () => {
  it.each([
    ['en', 'Asia/Shanghai', 'Monday 30 November, 09:00', 'China Standard Time'],
    ['zh', 'Asia/Shanghai', '11月30日星期一 09:00', '中国标准时间'],
    ['zh-Hant', 'Asia/Shanghai', '11月30日星期一 09:00', '中國標準時間'],
    ['en', 'America/New_York', 'Sunday 29 November, 20:00', 'Eastern Standard Time'],
  ] as const)('reads in %s in %s: %s (%s)', (language, zone, text, name) => {
    expect(localTime(MONDAY, zone, language)).toEqual({ text, zone: name });
  });

  it('says midnight as 00:00', () => {
    expect(localTime(at('2026-11-30T00:00:00Z'), 'UTC', 'en').text).toBe(
      'Monday 30 November, 00:00',
    );
  });

  it('names the zone as it is called at that time of the year', () => {
    expect(localTime(at('2026-07-01T08:00:00Z'), 'Europe/London', 'en')).toEqual({
      text: 'Wednesday 1 July, 09:00',
      zone: 'British Summer Time',
    });
  });
});
