import { z } from 'zod';
import { UsageError } from './usage-error.ts';

const UNITS: Readonly<Record<string, number>> = {
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
};

/**
 * The time that a person wrote, in epoch milliseconds: so long before `now` (`7d`, `12h`), a day
 * (its first moment in UTC), or a time with its zone. Throws `UsageError` for anything else.
 */
export function readWhen(option: string, text: string, now: number): number {
  const [, amount, unit = ''] = /^(\d{1,6})([mhdw])$/.exec(text) ?? [];
  const milliseconds = UNITS[unit];
  if (milliseconds !== undefined) return now - Number(amount) * milliseconds;
  const isTime = z.iso
    .date()
    .or(z.iso.datetime({ offset: true }))
    .safeParse(text).success;
  if (isTime) return Date.parse(text);
  throw new UsageError(
    `--${option} "${text}" is no time: write 7d, 12h, 2026-11-22 or 2026-11-22T08:00:00Z.`,
  );
}
