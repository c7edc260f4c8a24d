/** A range of first digits, as text of equal length, and how long its card numbers are. */
interface IssuerRange {
  readonly from: string;
  readonly to: string;
  readonly lengths: readonly number[];
}

const LONG = [16, 17, 18, 19];
const ANY = [13, 14, 15, ...LONG];

// ISO/IEC 7812 ranges as the schemes publish them; wide where schemes overlap (Maestro, RuPay, Elo, Verve).
const RANGES: readonly IssuerRange[] = [
  range('4', '4', [13, 16, 18, 19]),
  range('51', '55', [16]),
  range('2221', '2720', [16]),
  range('34', '34', [15]),
  range('37', '37', [15]),
  range('300', '305', [14, ...LONG]),
  range('3095', '3095', [14, ...LONG]),
  range('36', '36', [14, ...LONG]),
  range('38', '39', [14, ...LONG]),
  range('3528', '3589', LONG),
  range('2200', '2205', LONG), // Mir
  range('50', '50', ANY), // Maestro, Verve, RuPay, Elo
  range('56', '58', ANY), // Maestro
  range('6', '6', ANY), // Discover, UnionPay, Maestro, Verve, Elo, RuPay
  range('81', '82', LONG), // UnionPay, RuPay
  range('8600', '8600', [16]), // Uzcard
  range('9558', '9558', LONG), // older debit cards of ICBC
  range('9792', '9792', [16]), // Troy
  range('9860', '9860', [16]), // Humo
];

function range(from: string, to: string, lengths: readonly number[]): IssuerRange {
  return { from, to, lengths };
}

const BY_FIRST_DIGIT: readonly (readonly IssuerRange[])[] = Array.from('0123456789', (digit) =>
  RANGES.filter(({ from, to }) => from.charAt(0) <= digit && digit <= to.charAt(0)),
);

/** Whether some scheme issues card numbers of this length that begin like `digits`. */
export function isIssued(digits: string): boolean {
  const ranges = BY_FIRST_DIGIT[Number(digits.charAt(0))] ?? [];
  return ranges.some(({ from, to, lengths }) => {
    const prefix = digits.slice(0, from.length);
    return lengths.includes(digits.length) && prefix >= from && prefix <= to;
  });
}
