const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** A time in milliseconds as a person says it: "40 s", "12 min", "3 h 20 min", "2 d 4 h". */
export function spokenDuration(milliseconds: number): string {
  if (milliseconds < MINUTE_MS) return `${Math.round(milliseconds / 1000)} s`;
  if (milliseconds < HOUR_MS) return `${Math.round(milliseconds / MINUTE_MS)} min`;
  if (milliseconds < DAY_MS) return inTwo(milliseconds, HOUR_MS, 'h', MINUTE_MS, 'min');
  return inTwo(milliseconds, DAY_MS, 'd', HOUR_MS, 'h');
}

function inTwo(
  milliseconds: number,
  great: number,
  greatName: string,
  small: number,
  smallName: string,
): string {
  const whole = Math.floor(milliseconds / great);
  const rest = Math.floor((milliseconds % great) / small);
  return rest === 0 ? `${whole} ${greatName}` : `${whole} ${greatName} ${rest} ${smallName}`;
}
