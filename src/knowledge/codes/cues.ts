import { isHarmless, isMeasured, isOtherCode } from './harmless.ts';

/** How surely a token in a text is meant as a code. */
export type Evidence = 'strong' | 'weak' | 'none';

// Words that can stand between a cue and the code: `code is: "51"`, `declined again, 51`.
const FILL_EN =
  '(?:\\s|is\\b|was\\b|of\\b|says?\\b|said\\b|shows?\\b|showed\\b|again\\b|as\\b|with\\b|by\\b|a\\b|an\\b|the\\b|me\\b|us\\b|just\\b|up\\b|always\\b|now\\b|and\\b|it\\b|code\\b|number\\b|only\\b|on screen\\b|twice\\b|[:=#"\'(\\[*,.;!?-])*';
const FILL_ZH = '[\\s:=#"\'“”(（【\\[\\-,。.;!?]*';

const STRONG_EN = new RegExp(
  `(?:\\b(?:[a-z]*codes?|cd|err|error|errno|rc|resp|response|de ?39|(?:error|decline|response|reason|refusal|result) (?:number|no|msg|message))\\b)${FILL_EN}$`,
);
const STRONG_ZH = new RegExp(
  `(?:(?:错误|应答|响应|回应|返回|拒绝|拒付|报错|故障|原因|提示|状态|结果)(?:代码|编码|代号|码|号)|代码|报错|错误|错误代|应答|响应|回应)(?:是|为|显示|提示|了|个|的是|写的是|写着)?${FILL_ZH}$`,
);
const WEAK_EN = new RegExp(
  `\\b(?:says?|said|saying|shows?|showed|showing|shown|displays?|displayed|displaying|reads?|gives?|gave|giving|returns?|returned|prints?|printed|declined?|declines|declining|refused|refusal|rejected|reject|rejection|denied|fails?|failed|failing|failure|message|msg|came up|comes up|coming up|came back|comes back|popped up|pops up|pops|flashes|flashing|throws?|threw|screen|display|slip|why|what'?s|what is|what does|whats|meaning of|explain|about|because of|due to|bank|issuer|host|logs?|dashboard|portal|result)\\b${FILL_EN}$`,
);
const GOT_EN = new RegExp(
  `\\b(?:got|get|gets|getting|see|seeing|saw|received|receiving)\\b${FILL_EN}$`,
);
const DECLINE_EN =
  /declin|refus|reject|denied|\berr|fail|screen|terminal|reader|\bcode|message|card machine|pin ?pad|\btap|swip|insert|\bpos\b|visa|mastercard|amex/;
const WEAK_ZH = new RegExp(
  `(?:提示|显示|报|报了|跳|跳出|跳了|弹出|弹|出现|出了|返回|返|屏幕|屏幕上|小票|小票上|刷卡|插卡|挥卡|拒绝|被拒|被拒了|拒付|拒了|失败|失败了|不成功|刷不了|刷不出|刷出来|出来|(?:都|总|老|还|全|一直|又|就)是|写着|写的|打印|说|来了|回|什么是|为什么|为啥|为何|不通过|不过)(?:是|的是|的|了|个|一个|什么)?${FILL_ZH}$`,
);

// A code stands alone: nothing follows that it could count or describe.
const ALONE_AFTER =
  /^(?:\s*$|\s*["')\]】”）.,!?;:…~。,、\-\n]|\s+(?:again|on|and(?! \d)|when|but|what|why|how|pls|please|is|mean|means|meaning|errors?|err|decline[ds]?|refused|rejected|code|response|came|comes|appears?|appeared|then|all day|today|now|for|so|or(?! \d)|thanks|help|since|this|after|from|at|in|while|does|do|did|showing|shows?|if|i|we|my|our|customer|still|keeps?|any|each|every|as|with|even|though|because|can|should|could|who|where|idk|wtf|wth|u|you|tell|to me|on my)\b|\s*[一-鿿])/;
const MEANING_EN = /^["')\]\s]*(?:mean(?:s|ing|t)?\b|stands? for\b)/;
const MEANING_ZH =
  /^["')\]】\s]*(?:是什么意思|是啥意思|什么意思|啥意思|是什么|是啥|是不是|是说|是.{0,6}问题|算(?:成功|失败|通过)|代表|的意思|怎么回事|咋回事|是怎么|什么原因|啥原因|是什么原因)/;
const CUE_AFTER_EN =
  /^[\s"')\]:-]*(?:error|err|decline[ds]?|refused|rejected|response|code|came up|comes up|popped up|pops up|appears?|appeared|showing|shows up|printed|on (?:the |my |our )?(?:screen|terminal|display|receipt|machine|slip|reader|pos|pin ?pad|machine))\b/;
const CUE_AFTER_ZH =
  /^["')\]】\s]*(?:号?(?:错误|代码|报错|错误码|应答|响应)|怎么办|怎么处理|咋办|拒绝|被拒|应答|这个(?:码|代码|提示|错误|拒绝码|应答码)|错误)/;
const BRACKET_BEFORE = /[([【"'“]$/;
const BRACKET_AFTER = /^[)\]】"'”]/;

const REACH_BEFORE = 40;
const REACH_AFTER = 24;

/**
 * What the words around `folded[start, end)` say about its being a code. With `providerNamed`, or
 * where declines are spoken of, "we get 204" counts too.
 */
export function evidence(
  folded: string,
  start: number,
  end: number,
  providerNamed: boolean,
): Evidence {
  const before = folded.slice(Math.max(0, start - REACH_BEFORE), start);
  const after = folded.slice(end, end + REACH_AFTER);
  if (isMeasured(before, after)) {
    return 'none';
  }
  if (isStrong(before)) {
    return 'strong';
  }
  const aboutDeclines = providerNamed || DECLINE_EN.test(folded);
  return isWeak(folded, before, after, aboutDeclines) ? 'weak' : 'none';
}

function isStrong(before: string): boolean {
  return (STRONG_EN.test(before) || STRONG_ZH.test(before)) && !isOtherCode(before);
}

function isWeak(folded: string, before: string, after: string, aboutDeclines: boolean): boolean {
  if (saysBefore(before, aboutDeclines) && ALONE_AFTER.test(after)) {
    return !isOtherCode(before);
  }
  return !isHarmless(before, after) && saysAfter(folded, before, after);
}

function saysBefore(before: string, aboutDeclines: boolean): boolean {
  const said = WEAK_EN.test(before) || WEAK_ZH.test(before);
  return said || (aboutDeclines && GOT_EN.test(before));
}

function saysAfter(folded: string, before: string, after: string): boolean {
  const meaning = MEANING_EN.test(after) || MEANING_ZH.test(after);
  const cue = CUE_AFTER_EN.test(after) || CUE_AFTER_ZH.test(after);
  return (
    meaning ||
    cue ||
    (bracketed(before, after) && /declin|refus|reject|fail|拒|失败|不通过/.test(folded))
  );
}

function bracketed(before: string, after: string): boolean {
  return BRACKET_BEFORE.test(before) && BRACKET_AFTER.test(after);
}
