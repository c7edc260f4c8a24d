const CHINESE: ReadonlyMap<string, string> = new Map([
  ...pairs('0', '〇零○'),
  ...pairs('1', '一壹幺弌'),
  ...pairs('2', '二贰貳'),
  ...pairs('3', '三叁參叄'),
  ...pairs('4', '四肆'),
  ...pairs('5', '五伍'),
  ...pairs('6', '六陆陸'),
  ...pairs('7', '七柒'),
  ...pairs('8', '八捌'),
  ...pairs('9', '九玖'),
]);

/** The inside of a regex class that matches one digit of a folded text. */
export const DIGIT_CLASS = `0-9${[...CHINESE.keys()].join('')}`;

/** The ASCII digits in `text`, Chinese numerals read one by one (四一 gives 41), all else left out. */
export function asciiDigits(text: string): string {
  let digits = '';
  for (const char of text) {
    digits += char >= '0' && char <= '9' ? char : (CHINESE.get(char) ?? '');
  }
  return digits;
}

/**
 * The ASCII form of any Unicode decimal digit (Arabic-Indic, full-width, mathematical ...), else null.
 * Unicode assigns decimal digits in contiguous runs of ten that begin with the zero.
 */
export function decimalDigit(char: string): string | null {
  if (!/^\p{Nd}$/u.test(char)) {
    return null;
  }
  const code = char.codePointAt(0) ?? 0;
  let before = 0;
  while (/^\p{Nd}$/u.test(String.fromCodePoint(code - before - 1))) {
    before += 1;
  }
  return String(before % 10);
}

function pairs(digit: string, chars: string): readonly (readonly [string, string])[] {
  return [...chars].map((char) => [char, digit] as const);
}
