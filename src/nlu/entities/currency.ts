// Longer signs first. $ and ¥ alone are left to the reader where several countries use them: $ counts as
// USD, and ¥ as CNY, the desk's two home markets.
const CURRENCIES: readonly (readonly [currency: string, pattern: string])[] = [
  ['HKD', 'hk\\$|hkd|港币|港元|港幣'],
  ['TWD', 'nt\\$|twd|ntd|新台币|台币'],
  ['SGD', 's\\$|sgd|新币|新加坡元'],
  ['AUD', 'au?\\$|aud|澳元|澳币'],
  ['CAD', 'ca?\\$|cad|加元|加币'],
  ['MYR', 'rm(?=\\s?\\d)|myr|马币|令吉|ringgit'],
  ['USD', 'us\\$|usd|美元|美金|\\$|dollars?|bucks?'],
  ['CNY', 'cny|rmb|人民币|元人民币|¥|￥|块钱?|元|圆|yuan|kuai'],
  ['GBP', '£|gbp|英镑|pounds?|quid'],
  ['EUR', '€|eur|欧元|euros?'],
  ['JPY', 'jpy|日元|日币|yen'],
  ['INR', '₹|inr|rupees?'],
  ['KRW', '₩|krw|韩元'],
  ['THB', '฿|thb|泰铢|baht'],
];

/** The source of a pattern for every sign and name of a currency. */
export const CURRENCY = CURRENCIES.map(([, pattern]) => pattern).join('|');

const EXACT = CURRENCIES.map(
  ([currency, pattern]) =>
    [currency, new RegExp(`^(?:${pattern.replace('(?=\\s?\\d)', '')})$`, 'i')] as const,
);

/** The ISO 4217 code of a sign or name that `CURRENCY` matches, null for anything else. */
export function currencyOf(sign: string): string | null {
  return EXACT.find(([, pattern]) => pattern.test(sign))?.[0] ?? null;
}
