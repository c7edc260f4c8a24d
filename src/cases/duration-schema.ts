import { z } from 'zod';

const MS: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000 };

/** A stretch of working time such as `30m` or `8h`, in ms. Days are refused: how long is a working day? */
export const workingDuration = duration(
  /^([1-9]\d{0,4})([mh])$/,
  'expected working time in minutes or hours, such as 30m or 8h',
);

/** A stretch of plain time such as `30m`, `4h` or `2d`, in ms. */
export const plainDuration = duration(
  /^([1-9]\d{0,4})([mhd])$/,
  'expected a time in minutes, hours or days, such as 30m, 4h or 2d',
);

function duration(form: RegExp, expected: string) {
  return z.union([z.string(), z.number()], expected).transform((value, context): number => {
    const [, count, unit] = form.exec(String(value).trim()) ?? [];
    const ms = unit === undefined ? undefined : MS[unit];
    if (count !== undefined && ms !== undefined) return Number(count) * ms;
    context.addIssue({ code: 'custom', message: expected });
    return z.NEVER;
  });
}
