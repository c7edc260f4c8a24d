import { z } from 'zod';
import type { Shift } from './calendar.ts';

const EXPECTED =
  'expected hours such as 09:00-12:30, 22:00-06:00 (into the next day) or 00:00-24:00';
const DAY_MINUTES = 24 * 60;

/** Two wall-clock times joined by a hyphen, read as a shift. */
export const shiftSchema = z.string(EXPECTED).transform((text, context): Shift => {
  const shift = readShift(text);
  if (shift) return shift;
  context.addIssue({ code: 'custom', message: EXPECTED });
  return z.NEVER;
});

function readShift(text: string): Shift | null {
  const times = /^(\d\d):([0-5]\d) ?[-–] ?(\d\d):([0-5]\d)$/.exec(text.trim());
  if (!times) return null;
  const from = minutes(times[1], times[2]);
  const to = minutes(times[3], times[4]);
  if (from >= DAY_MINUTES || to > DAY_MINUTES || from === to) return null;
  return { from, to: to > from ? to : to + DAY_MINUTES };
}

function minutes(hour: string | undefined, minute: string | undefined): number {
  return Number(hour) * 60 + Number(minute);
}
