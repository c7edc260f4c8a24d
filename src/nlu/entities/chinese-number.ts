const DIGITS = '零一二三四五六七八九';
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** The inside of a regex class for the characters of a spoken number. */
export const CHINESE_NUMBER = '零〇一二两三四五六七八九十百千万';

/**
 * The value of a Chinese number of at most eight digits as people say it: 五百 is 500, 一万五 15 000,
 * 三千零五十 3050. Null where it is none, as with 三四百.
 */
export function chineseNumber(text: string): number | null {
  const plain = text.replace(/两/g, '二').replace(/〇/g, '零');
  const [high = '', low = '', ...more] = plain.split('万');
  if (more.length > 0) return null;
  if (!plain.includes('万')) return belowTenThousand(high);
  const head = belowTenThousand(high);
  if (head === null) return null;
  if (low === '') return head * 10_000;
  // 一万五 leaves the unit out.
  const short = /^[一二三四五六七八九]$/.test(low)
    ? DIGITS.indexOf(low) * 1000
    : belowTenThousand(low.replace(/^零/, ''));
  return short === null ? null : head * 10_000 + short;
}

const SHAPE =
  /^(?:([一二三四五六七八九])千)?(?:零|([一二三四五六七八九])百)?(?:零|([一二三四五六七八九])?十)?([一二三四五六七八九])?$/;

function belowTenThousand(text: string): number | null {
  const match = SHAPE.exec(text);
  if (match === null || text === '') return null;
  const [, thousands, hundreds, tens, ones] = match;
  const ten = tens === undefined && text.includes('十') ? 1 : digitValue(tens);
  return (
    digitValue(thousands) * 1000 +
    digitValue(hundreds) * 100 +
    ten * 10 +
    last(text, digitValue(ones))
  );
}

/** 三百五 is 350, but 三百零五 and 十五 mean what they say. */
function last(text: string, ones: number): number {
  const unit = UNITS[text.charAt(text.length - 2)] ?? 1;
  return ones * (unit > 10 ? unit / 10 : 1);
}

function digitValue(digit: string | undefined): number {
  return digit === undefined ? 0 : DIGITS.indexOf(digit);
}
