export const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/**
 * One stretch of work, in minutes after midnight of the day on which it starts. `to` is later than
 * `from`; beyond 1440 it ends on the following day (22:00-06:00 is 1320 to 1800).
 */
export interface Shift {
  readonly from: number;
  readonly to: number;
}

/** A date (`2026-10-10`) with hours of its own: a make-up working Saturday, a short Christmas Eve. */
export interface SpecialDay {
  readonly date: string;
  readonly shifts: readonly Shift[];
}

/**
 * When people work. All clock times are wall-clock times in `timeZone` (an IANA name). A shift
 * belongs to the day on which it starts: a holiday does not cut short the night shift that began
 * the evening before. A special day wins over a holiday, and both over the weekday.
 */
export interface Calendar {
  readonly timeZone: string;
  readonly weekly: Readonly<Record<Weekday, readonly Shift[]>>;
  /** closed dates, such as `2026-10-01` */
  readonly holidays: readonly string[];
  readonly specialDays: readonly SpecialDay[];
}
