const HOUR = 3_600_000;

/** Making a formatter takes a thousand times longer than using it. */
const formatters = new Map<string, Intl.DateTimeFormat>();

/**
 * What a clock on the wall in `timeZone` shows at `at` (epoch ms), written as the epoch ms at which
 * a clock in UTC shows the same. Throws `RangeError` for a zone that `Intl` does not know.
 */
export function wallClock(timeZone: string, at: number): number {
  const shown = new Map(
    formatterOf(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => shown.get(type) ?? 0;
  const seconds = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return seconds + (((at % 1000) + 1000) % 1000);
}

/**
 * The first instant (epoch ms) at which a clock in `timeZone` shows `wall` or a later time. `wall`
 * is written as `wallClock` gives it. An hour that is skipped in spring counts as the instant of
 * the jump; of an hour that comes twice in autumn the first counts.
 */
export function instantOf(timeZone: string, wall: number): number {
  const offsetAt = (at: number) => wallClock(timeZone, at) - at;
  // Offsets lie between -12 h and +14 h, so the instant lies between these two, with one change of
  // the clocks at most.
  const before = offsetAt(wall - 15 * HOUR);
  const after = offsetAt(wall + 13 * HOUR);
  const byOldClock = wall - before;
  if (before === after || offsetAt(byOldClock) === before) return byOldClock;
  const byNewClock = wall - after;
  if (offsetAt(byNewClock) === after) return byNewClock;
  return firstWithin(byNewClock, byOldClock, (at) => offsetAt(at) === after);
}

/** The first whole number in (`low`, `high`] for which `holds`, which stays true once it is. */
function firstWithin(low: number, high: number, holds: (value: number) => boolean): number {
  if (high - low <= 1) return high;
  const middle = Math.floor((low + high) / 2);
  return holds(middle) ? firstWithin(low, middle, holds) : firstWithin(middle, high, holds);
}

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formatters.set(timeZone, made);
  return made;
}
