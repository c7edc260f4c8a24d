import { chineseNumber } from './chinese-number.ts';

const SCALES: Readonly<Record<string, number>> = {
  k: 1e3,
  grand: 1e3,
  千: 1e3,
  w: 1e4,
  万: 1e4,
  百: 100,
};

/**
 * The value of a number as written ("1,299.00", "1.299,00", "19,99", 五百) times its scale (k, 万 ...);
 * null where it is no number or nothing.
 */
export function numberOf(written: string, scale: string): number | null {
  const value = /^\d/.test(written) ? Number(plain(written)) : chineseNumber(written);
  if (value === null || Number.isNaN(value) || value === 0) return null;
  const cents = value * 100 * (SCALES[scale.toLowerCase()] ?? 1);
  return Math.round(cents) / 100;
}

/** The last point or comma before one or two digits is the decimal one; all others group thousands. */
function plain(written: string): string {
  const [, whole = written, decimals = ''] = /^(.*?)(?:[.,](\d{1,2}))?$/.exec(written) ?? [];
  return `${whole.replace(/[.,]/g, '')}.${decimals || '0'}`;
}
