import type { Calendar, Shift } from '../../src/cases/calendar.ts';

/** 9 to 18 with an hour and a half at noon, Monday to Friday, and a late shift into Saturday. */
export const SHANGHAI: Calendar = {
  timeZone: 'Asia/Shanghai',
  weekly: {
    monday: shifts('09:00-12:00', '13:30-18:00'),
    tuesday: shifts('09:00-12:00', '13:30-18:00'),
    wednesday: shifts('09:00-12:00', '13:30-18:00'),
    thursday: shifts('09:00-12:00', '13:30-18:00'),
    friday: shifts('09:00-12:00', '13:30-18:00', '22:00-26:00'),
    saturday: [],
    sunday: [],
  },
  holidays: ['2026-10-01', '2026-10-02'],
  specialDays: [{ date: '2026-10-10', shifts: shifts('09:00-18:00') }],
};

/** Nine to five on working days, and a night shift through both changes of the clocks. */
export const LONDON: Calendar = {
  timeZone: 'Europe/London',
  weekly: {
    monday: shifts('09:00-17:00'),
    tuesday: shifts('09:00-17:00'),
    wednesday: shifts('09:00-17:00'),
    thursday: shifts('09:00-17:00'),
    friday: shifts('09:00-17:00'),
    saturday: shifts('22:00-30:00'),
    sunday: [],
  },
  holidays: ['2026-12-25'],
  specialDays: [],
};

export const ALWAYS_OPEN: Calendar = everyDay('UTC', shifts('00:00-24:00'));
export const NEVER_OPEN: Calendar = everyDay('UTC', []);

/** The same `shifts` on every day of the week. */
export function everyDay(timeZone: string, shiftsOfADay: readonly Shift[]): Calendar {
  return {
    timeZone,
    weekly: {
      monday: shiftsOfADay,
      tuesday: shiftsOfADay,
      wednesday: shiftsOfADay,
      thursday: shiftsOfADay,
      friday: shiftsOfADay,
      saturday: shiftsOfADay,
      sunday: shiftsOfADay,
    },
    holidays: [],
    specialDays: [],
  };
}

/** `22:00-30:00` is the shift from ten in the evening to six in the morning. */
export function shifts(...texts: readonly string[]): readonly Shift[] {
  return texts.map((text) => {
    const [fromHour, fromMinute, toHour, toMinute] = text.split(/[-:]/).map(Number);
    return {
      from: (fromHour ?? 0) * 60 + (fromMinute ?? 0),
      to: (toHour ?? 0) * 60 + (toMinute ?? 0),
    };
  });
}

/** Epoch ms of an ISO time with its offset. */
export function at(iso: string): number {
  return Date.parse(iso);
}

/** ISO in UTC, to be read in a failing test; null stays null. */
export function iso(instant: number | null): string | null {
  return instant === null ? null : new Date(instant).toISOString();
}

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
