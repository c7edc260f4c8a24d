const DECIMALS = 10_000;

/** `value` as JSON on one line, numbers rounded to four decimals. */
export function roundedJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'number' ? Math.round(part * DECIMALS) / DECIMALS : part,
  );
}
