import { DIGIT_CLASS } from './digit.ts';
import type { Find, Secret } from './masked.ts';

const D = `[${DIGIT_CLASS}]`;

// Signs and small words between a label and its value: "the CVV on the back of the card is: 123".
const SIGNS = '[\\s:=#\'"“”‘’()\\[\\]【】<>*_`~,.。、!?\\-–—|/]';
const EN_WORDS =
  "(?:(?:it|customer|guest|client)(?:'s)?|is|was|are|be|the|my|his|her|their|its|our|your|a|an|number|code|no|num|digits?|on|of|in|at|back|card|for|this|that|as|here|says?|shows?|reads?|and|to|me|s|he|she|they|said|entered|used|gave|told)(?![a-z])";
const ZH_WORDS =
  '(?:三|四|3|4)位数?字?|是|为|為|号|號|码|碼|的|了|就|我|他|她|您|你|们|顾客|客户|客人|输入|輸入|输|输的|填|写|背面|后面|银行|告诉|说|在|这|那|发|發|收到|给|到|过|来|用|请|叫|数字|都';
const LINK = `(?:${SIGNS}|${EN_WORDS}|${ZH_WORDS}){0,20}`;

// What makes the number a quantity or a code instead: money, counts, times, decimals.
const UNIT =
  '(?!\\s?(?:元|块|塊|圆|万|千|美|港|人民|rmb|cny|usd|eur|gbp|hkd|yuan|dollar|buck|pound|euro|yen|次|times|分|秒|点|號|号楼|%|[$€£¥]))(?![.,]\\d|:\\d)';

const SECOND_WORDS =
  "(?:(?:the|my|his|her|their|your|our|customer's|guest's|我的|他的|她的|您的|卡的|卡片的|顾客的|客户的)\\s?){0,2}";
const FAILED =
  '(?!\\s?(?:mis|fail|err|decl|check|must|not|wrong|invalid|requi|incorr|pad|entry|不|错|錯|校验|验证|失败))';

/** Digits as people write a short code: together, or one by one with a blank or dash between. */
export function codeOf(min: number, max: number): string {
  return `(?:${D}{${min},${max}}|${D}(?:[ \\-]${D}){${min - 1},${max - 1}})(?!${D})`;
}

/** Where `value` follows one of the `labels` with nothing but linking words between. */
export function statedAfter(labels: string, value: string): RegExp {
  return new RegExp(`(?<![a-z])(?:${labels})(?![a-z])${LINK}(?<value>${value})${UNIT}`, 'dgi');
}

/** Where `value` is said to be one of the `labels`: "123 is the CVV", "834021（验证码）". */
export function statedBefore(labels: string, value: string): RegExp {
  const link = '\\s?(?:\\(|is|was|are|as|=|是|为|為|就是|作为)\\s?';
  return new RegExp(
    `(?<!\\d|[.,:$€£¥])(?<value>${value})${link}${SECOND_WORDS}(?:${labels})`,
    'dgi',
  );
}

/** Where `value` stands directly before one of the `labels`, and the label does not go on to complain. */
export function bareBefore(labels: string, value: string): RegExp {
  const code = '(?<!(?:code|error|err|错误|代码|提示|码)\\s?[:#]?\\s?)';
  return new RegExp(
    `(?<!\\d|[.,:$€£¥])${code}(?<value>${value})[\\s,/]{1,2}(?:${labels})(?![a-z])${FAILED}`,
    'dgi',
  );
}

/** The values that the patterns find, as finds of `kind`; the labels stay readable. */
export function statedValues(
  folded: string,
  kind: Secret,
  patterns: readonly RegExp[],
): readonly Find[] {
  return patterns.flatMap((pattern) =>
    [...folded.matchAll(pattern)].flatMap((match): readonly Find[] => {
      const place = match.indices?.groups?.value;
      return place === undefined ? [] : [{ kind, start: place[0], end: place[1] }];
    }),
  );
}
