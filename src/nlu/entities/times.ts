import { distinct } from './distinct.ts';

const DAY =
  '(?:this (?:morning|afternoon|evening|week|month)|yesterday(?: (?:morning|afternoon|evening))?|last (?:night|week|month|weekend)|today|tonight|lunch(?:time)?|noon|midnight|(?:mon|tues|wednes|thurs|fri|satur|sun)day|the (?:weekend|morning|afternoon))';
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const CLOCK = '(?:[01]?\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d)?(?: ?[ap]\\.?m\\b\\.?)?';
const DATE =
  '(?:20\\d\\d[-/.](?:0?[1-9]|1[0-2])[-/.](?:[12]\\d|3[01]|0?[1-9])|(?:0?[1-9]|[12]\\d|3[01])[/](?:0?[1-9]|[12]\\d|3[01])(?:/(?:20)?\\d\\d)?)';
const ZH_PART = '(?:早上|早晨|上午|中午|下午|傍晚|晚上|夜里|凌晨)';
const N = '[\\d一二两三四五六七八九十半几]{1,3}';

const TIME = new RegExp(
  [
    `(?<![a-z])(?:(?:since|from|after|until|before) )?${DAY}(?![a-z])`,
    `(?<![a-z])(?:since|from) (?:about |around )?(?:${CLOCK}|[01]?\\d ?[ap]m\\b)`,
    `(?<![\\d:./])${CLOCK}(?![\\d:])`,
    '(?<![\\d:.$€£¥])(?:1[0-2]|0?[1-9]) ?[ap]\\.?m\\b\\.?',
    `(?<![\\d/.:-])${DATE}(?![\\d/:-]|\\.\\d)`,
    `(?<![a-z])${MONTH}\\.? (?:[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?![\\d.:])`,
    `(?<!\\d)(?:[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)? (?:of )?${MONTH}(?![a-z])`,
    '(?<![a-z])(?:\\d{1,3}|an?|one|two|three|a few|few|several|half an) (?:seconds?|minutes?|mins?|hours?|days?|weeks?|months?) ago',
    '(?<![a-z])just now(?![a-z])',
    `(?:今天|昨天|前天|明天|周[一二三四五六日天]|星期[一二三四五六日天])${ZH_PART}?`,
    '今早|今晚|昨晚|昨夜|前晚|刚才|刚刚|上周|上个月|这周|本周',
    `(?:20\\d\\d年)?(?:1[0-2]|0?[1-9]|[一二三四五六七八九十]{1,2})月(?:[\\d一二三四五六七八九十]{1,3})[日号](?:${ZH_PART})?`,
    `${N}(?:分钟|个?小时|个?钟头|天|周|个月)(?:之|以)?前`,
    `${ZH_PART}?(?:[\\d]{1,2}|[一二两三四五六七八九十]{1,3})点(?:半|[\\d一二三四五六七八九十]{1,3}分?)?`,
    `${ZH_PART}`,
  ].join('|'),
  'gi',
);
// 05/12 after "code" is a pair of codes, 24/7 is no date.
const CODES_BEFORE = /(?:code|codes|error|err|错误|代码|提示|应答码|返回码)[\s:]*$/i;

/** When it happened, in the words said: "since this morning", 昨晚, "14:05", "3/11". */
export function findTimes(text: string): readonly string[] {
  return distinct(
    [...text.matchAll(TIME)].flatMap((match) => {
      const pair = /^\d{1,2}\/\d{1,2}$/.test(match[0]);
      const codes = pair && CODES_BEFORE.test(text.slice(0, match.index));
      return codes || match[0] === '24/7' || isImpossible(match[0]) ? [] : [match[0].trim()];
    }),
  );
}

/** Neither of 14/15 and 25/31 is a month. */
function isImpossible(words: string): boolean {
  const [first, second] = words.split('/').map(Number);
  return /^\d{1,2}\/\d{1,2}/.test(words) && Number(first) > 12 && Number(second) > 12;
}
