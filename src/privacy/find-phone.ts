import { findWindows, groupSizes, isNaturalLayout, type NumberWindow } from './digit-run.ts';
import { labelEndingIn, labelledDevice, labelledReference } from './label.ts';
import type { Find } from './masked.ts';

const MOBILE = /^(?:(?:00)?86)?1[3-9]\d{9}$/;
const NATIONAL = /^\d(?:,\d){2,4}$/;
// + and a country code, or digits in the groups of North America, Britain and Chinese service numbers.
const WRITTEN = new RegExp(
  [
    '\\+\\d(?:[ \\-.()/]{0,3}\\d){6,14}',
    '\\(\\d{3}\\)[ \\-.]?\\d{3}[ \\-.]\\d{4}',
    '[2-9]\\d{2}([\\-.])\\d{3}\\1\\d{4}',
    '[48]00[\\- ]\\d{3}[\\- ]\\d{4}',
    '0\\d{2,4}[\\- ]\\d{3,4}[\\- ]?\\d{4}',
  ]
    .map((form) => `(?<![\\d.,])${form}(?!\\d)(?![.,]\\d)`)
    .join('|'),
  'g',
);
const LABEL = labelEndingIn(
  [
    '\\b(?:phone|tel|telephone|mobile|cell|cellphone|whats ?app|wechat)',
    '\\b(?:call|ring|text|contact|reach|phone)(?: (?:me|us|him|her|them|back|customer|the customer))?(?: (?:at|on))?',
    '微信|电话|電話|手机|手機|联系方式|联系|聯繫|致电|打给',
  ].join('|'),
);
const BEFORE = 40;

/** Phone numbers: Chinese mobiles, national and international forms, and any number called a phone. */
export function findPhones(folded: string): readonly Find[] {
  return [...written(folded), ...spelled(folded)];
}

function written(folded: string): readonly Find[] {
  return [...folded.matchAll(WRITTEN)]
    .map((match) => phone(match.index, match.index + match[0].length))
    .filter((find) => !isOther(folded, find.start));
}

function spelled(folded: string): readonly Find[] {
  return findWindows(folded, 7, 15, (window) => isPhone(folded, window)).map((window) =>
    phone(plusBefore(folded, window.start), window.end),
  );
}

function isPhone(folded: string, window: NumberWindow): boolean {
  const known = isMobile(window) || isBritish(window);
  return (
    (known || isCalledPhone(folded, window)) &&
    !isOtherQuantity(folded, window) &&
    !isOther(folded, window.start)
  );
}

function isBritish({ digits, from, to }: NumberWindow): boolean {
  return from === to && /^07\d{9}$/.test(digits);
}

/** 138 0013 8000 is the usual way to write a mobile number. */
function isMobile(window: NumberWindow): boolean {
  return (
    MOBILE.test(window.digits) &&
    (isNaturalLayout(window) || /^(?:(?:00)?[24],)?3,4,4$/.test(groupSizes(window).join()))
  );
}

function isCalledPhone(folded: string, window: NumberWindow): boolean {
  const { start, from, to } = window;
  const layout =
    to - from < 5 && (isNaturalLayout(window) || NATIONAL.test(groupSizes(window).join()));
  return layout && LABEL.test(folded.slice(Math.max(0, start - BEFORE), start));
}

function isOther(folded: string, start: number): boolean {
  return labelledReference(folded, start) || labelledDevice(folded, start);
}

/** 13800138000.00 is money, 05/11/2024 14:05 a time. */
function isOtherQuantity(folded: string, window: NumberWindow): boolean {
  const text = folded.slice(window.start, window.end);
  const after = folded.slice(window.end, window.end + 4);
  return /[:/]|[.,]\d{2}$/.test(text) || /^[.,]\d{1,2}(?!\d)/.test(after);
}

function plusBefore(folded: string, start: number): number {
  return folded.charAt(start - 1) === '+' ? start - 1 : start;
}

function phone(start: number, end: number): Find {
  return { kind: 'phone', start, end };
}
