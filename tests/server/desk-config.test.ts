import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { DEFAULT_TARGETS } from '../../src/cases/targets.ts';
import { ConfigError } from '../../src/config-error.ts';
import { parseDeskConfig, readDeskConfig } from '../../src/server/desk-config.ts';

const EXAMPLE = fileURLToPath(new URL('../../desk.example.yml', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'desk-config-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The sentences with which `read` is refused. */
function problemsOf(read: () => unknown): readonly string[] {
  try {
    read();
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

const problems = (text: string) => problemsOf(() => parseDeskConfig('desk.yml', text));

describe("the desk's file", () => {
  it('may be missing: office hours in UTC hold then', () => {
    const settings = readDeskConfig(null, join(folder, 'desk.yml'));
    expect(settings.anyChannel.calendar.timeZone).toBe('UTC');
    expect(settings.anyChannel.calendar.weekly.friday).toEqual([{ from: 540, to: 1080 }]);
    expect(settings.anyChannel.calendar.weekly.saturday).toEqual([]);
    expect(settings.anyChannel.targets).toEqual(DEFAULT_TARGETS);
    expect([settings.onDuty, settings.supportPhones]).toEqual([[], []]);
  });

  it('must exist where DESK_CONFIG names it', () => {
    const file = join(folder, 'elsewhere.yml');
    expect(problemsOf(() => readDeskConfig(file))).toEqual([
      expect.stringMatching(/^DESK_CONFIG: the desk's file .*elsewhere\.yml could not be read: /),
    ]);
  });

  it('is read where it stands', () => {
    const file = join(folder, 'desk.yml');
    writeFileSync(file, 'on_duty: [U0123456789]\n');
    expect(readDeskConfig(null, file).onDuty).toEqual(['U0123456789']);
    expect(readDeskConfig(file).onDuty).toEqual(['U0123456789']);
  });

  it('may say nothing at all', () => {
    expect(parseDeskConfig('desk.yml', '# later\n')).toEqual(parseDeskConfig('desk.yml', '{}'));
  });

  it('has an example that is right, and whose targets are those that hold anyway', () => {
    const settings = readDeskConfig(EXAMPLE);
    expect(settings.anyChannel.targets).toEqual(DEFAULT_TARGETS);
    expect(settings.channels.size).toBe(2);
  });
});

describe("a mistake in the desk's file", () => {
  it.each([
    ['time_zone: Mars/Olympus', 'time_zone  is "Mars/Olympus", expected a time zone such as '],
    ['hours: {monday: [9-5]}', 'hours.monday.0  is "9-5", expected hours such as 09:00-12:30'],
    ['hours: {monday: ["09:00-09:00"]}', 'hours.monday.0  is "09:00-09:00", expected hours'],
    ['hours: {monday: ["24:00-06:00"]}', 'hours.monday.0  is "24:00-06:00", expected hours'],
    ['hours: {monday: ["20:00-24:30"]}', 'hours.monday.0  is "20:00-24:30", expected hours'],
    ['hours: {funday: []}', 'hours.funday  is not a known field, see desk.example.yml for the'],
    ['holidays: [2026-02-30]', 'holidays.0  is "2026-02-30", expected a date like 2026-11-22'],
    [
      'special_days: [{date: 2026-12-24, hours: []}, {date: 2026-12-24, hours: []}]',
      'special_days.1.date  is "2026-12-24", each may stand here once',
    ],
    [
      'targets: {resolve: {within: 2d}}',
      'targets.resolve.within  is "2d", expected working time in minutes or hours, such as 30m or 8h',
    ],
    [
      'targets: {notice_after: 30}',
      'targets.notice_after  is 30, expected a time in minutes, hours or days, such as 30m, 4h or 2d',
    ],
    ['targets: {notice_after: []}', 'targets.notice_after  is [], expected a time in minutes'],
    ['targets: {close_after_notice: 0d}', 'targets.close_after_notice  is "0d", expected a time'],
    ['on_duty: [ana]', 'on_duty.0  is "ana", expected the id of a user, such as U0123456789'],
    [
      'support_phones: [{name: {en: Us, zh: 我们}, phone: call us}]',
      'support_phones.0.phone  is "call us", expected a telephone number, in quotes, such as ',
    ],
    [
      'support_phones: [{name: {en: Us, zh: 我们}, phone: 0800123}]',
      'support_phones.0.phone  is 800123, expected a telephone number, in quotes, such as ',
    ],
    ['channels: [{merchant: Us}]', 'channels.0.id  is missing, '],
    ['channels: [{id: "#general"}]', 'channels.0.id  is "#general", expected the id of a channel'],
    ['channels: [{id: C01, language: fr}]', 'channels.0.language  is "fr", allowed: en, zh, zh-Ha'],
    ['channels: [{id: C01}, {id: C01}]', 'channels.1.id  is "C01", each may stand here once'],
    ['channel: []', 'channel  is not a known field, see desk.example.yml for the fields'],
    ['- monday', 'is ["monday"], expected object'],
    ['hours: [', 'not readable as YAML '],
  ])('is named with what was found and what is allowed: %s', (text, sentence) => {
    const found = problems(text);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`desk.yml:1  ${sentence}`);
  });

  it('is named with its line, and with all the others at once', () => {
    const text = [
      'time_zone: Mars',
      'hours:',
      '  monday: [09:00-12:00, noon]',
      'on_duty:',
      '  - U0123456789',
      '  - ana',
    ].join('\n');
    expect(problems(text).map((sentence) => sentence.split('  ')[0])).toEqual([
      'desk.yml:1',
      'desk.yml:3',
      'desk.yml:6',
    ]);
  });
});
