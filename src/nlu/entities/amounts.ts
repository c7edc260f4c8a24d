import { CHINESE_NUMBER } from './chinese-number.ts';
import { CURRENCY, currencyOf } from './currency.ts';
import type { Amount } from './entities.ts';
import { numberOf } from './number-of.ts';

const DIGITS =
  '\\d{1,3}(?:,\\d{3})+(?:\\.\\d{1,2})?|\\d{1,3}(?:\\.\\d{3})+,\\d{2}|\\d{1,9}(?:[.,]\\d{1,2})?';
const ALONE = '(?<![\\d.,•*#-]|\\d[:/])';
const NUMBER = `(?<number>${ALONE}(?:${DIGITS})(?!\\d|[.,:/]\\d)|[${CHINESE_NUMBER}]{1,9})`;
const SCALE = '(?:\\s?(?<scale>k|w|grand|万|千|百)(?![a-z]))?';
const SIGN = `(?<sign>${CURRENCY})`;
const NOT_COUNT =
  '(?!\\s?(?:%|times?|x\\b|minutes?|mins?|seconds?|secs?|s\\b|hours?|days?|weeks?|months?|years?|cards?|terminals?|machines?|customers?|people|digits?|attempts?|transactions?|次|个|台|张|天|分钟|小时|秒|年|月|日|号|点|位|家|笔|人|遍|周|期))';

// Each form says in its own way that the number is money: a sign before or after it, a scale, a word of money.
const FORMS = [
  `(?<![a-z])${SIGN}\\s?${NUMBER}${SCALE}`,
  `${NUMBER}${SCALE}\\s?${SIGN}(?![a-z])`,
  `${ALONE}(?<number>\\d{1,6}(?:\\.\\d{1,2})?)\\s?(?<scale>k|w|grand|万)(?![a-z0-9])`,
  `(?<number>[${CHINESE_NUMBER}]{1,4}万[${CHINESE_NUMBER}]{0,6})(?!事达)`,
  `(?:\\b(?:amounts?|totals?|total amount|sum)|\\b(?:sales?|payments?|purchases?|transactions?|refunds?|deposit|charges?|bill) (?:of|for)|金额|总额|总价|数额)(?:\\s?(?:is|was|of|:|=|是|为))?\\s?${NUMBER}${SCALE}${NOT_COUNT}`,
  `(?:\\b(?:over|above|below|under|more than|less than|up to|exceeds?|exceeding)|超过|大于|高于|低于|小于|少于|多于)\\s?${NUMBER}${SCALE}${NOT_COUNT}`,
  `${NUMBER}${SCALE}\\s?(?:以上|以下|以内)`,
  `${ALONE}(?<number>(?:[1-9]\\d{0,5}|0)\\.\\d{2}|[1-9]\\d{0,2}(?:,\\d{3})+(?:\\.\\d{2})?)(?!\\d|[.,:/-]\\d|\\s?(?:%|[ap]m\\b))`,
].map((form) => new RegExp(form, 'gi'));

const NOT_MONEY_BEFORE =
  /(?:\b(?:version|ver|v|firmware|ios|android|at|since|from|until|code|codes|error|err|table|room|rrn|order)[\s:#]?|版本|固件|代码|错误|提示|应答码|返回码|桌号|订单号?)\s?$/i;

interface Mention {
  readonly start: number;
  readonly end: number;
  readonly amount: Amount;
}

/** Sums of money, with the ISO 4217 code where a currency is said: "HK$3,200", 1.5万, 五百块, "above 500". */
export function findAmounts(text: string): readonly Amount[] {
  const kept: Mention[] = [];
  for (const mention of FORMS.flatMap((form) => mentionsOf(form, text))) {
    if (kept.every((other) => mention.end <= other.start || other.end <= mention.start)) {
      kept.push(mention);
    }
  }
  const amounts = kept.sort((a, b) => a.start - b.start).map(({ amount }) => amount);
  return amounts.filter((amount, place) => amounts.findIndex((o) => isSame(o, amount)) === place);
}

function mentionsOf(form: RegExp, text: string): readonly Mention[] {
  return [...text.matchAll(form)].flatMap((match): readonly Mention[] => {
    const { number = '', scale = '', sign } = match.groups ?? {};
    const value = numberOf(number, scale);
    const bare = sign === undefined && scale === '';
    const before = text.slice(0, match.index);
    if (value === null || (bare && NOT_MONEY_BEFORE.test(before)) || isWord(number, sign))
      return [];
    const currency = sign === undefined ? null : currencyOf(sign);
    return [
      { start: match.index, end: match.index + match[0].length, amount: { value, currency } },
    ];
  });
}

/** 一 alone is a word as often as a number: 金额一大, 哪一块. */
function isWord(number: string, sign: string | undefined): boolean {
  return /^[一二三四五六七八九两]$/.test(number) && (sign === undefined || sign === '块');
}

function isSame(a: Amount, b: Amount): boolean {
  return a.value === b.value && a.currency === b.currency;
}
