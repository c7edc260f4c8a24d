// What stands before a number that is not a code: money, names of things, places in time.
const BEFORE_EN =
  /(?:[$¥€£₩+]|\b(?:rmb|cny|usd|hkd|sgd|eur|gbp|aud|rm|nt|total|amount|sum|price|bill|paid|pay|charged?|tip|fee|refund(?:ed)?|costs?|worth|sale|sold|table|order|room|invoice|receipt|batch|terminal|tid|mid|till|register|counter|lane|shop|store|station|machine|pos|floor|gate|seat|ticket|customer|item|step|line|aisle|bay|pump|booth|stall|unit|version|ver|v|model|phone|tel|ext|extension|ending|ends|four|digits|level|section|page|iphone|galaxy|android|ios|windows|win|firmware|build|release|aged?|bus|route|flight|platform|track|channel|slot|covid|since|until|till|before|after|around|about|by|at|from|in|every|last|past|next|within|for|over|under|above|below|than|only|another|all|these|those|my|our|first|top|nearly|almost|between|to|of|times|have|had|has|were|are)\s*(?:is|was|in|no\.?|number|nr|#|:|=)?)\s*#?$/;
const BEFORE_ZH =
  /(?:桌|订单|单号|单|台|机号|终端号?|尾号|后四位|房间?|版本|批次|流水|收银台|柜台|门店|店|电话|分机|编号|型号|序号|排队|取餐|第|共|收|付|花了?|消费|金额|总价|合计|应收|实收|今天|昨天|早上|晚上|下午|中午|上午|大概|大约|约|近|超过|不到|满|每|前|后|过|等了?|差|剩|年|月|周|星期|地铁|路|从|至|到|有|了|才|只|就)\s*(?:是|为|号|:|#)?\s*$/;

// What stands behind one: units, things counted, the rest of a date, a time or a decimal.
const AFTER_EN =
  /^(?:(?:\s*|-)(?:%|k\b|usd|rmb|cny|hkd|sgd|yuan|dollars?|bucks|quid|euros?|pounds?|cents?|days?|hours?|hrs?|h\b|mins?\b|minutes?|secs?\b|seconds?|weeks?|months?|years?|yrs?|(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b|yo\b|times?\b|x\b|am\b|pm\b|a\.m|p\.m|o'?clock|people|persons?|pax|customers?|cards?\b|transactions?|payments?|sales?\b|orders?\b|terminals?|machines?|devices?|items?|tables?|cups?|coffees?|receipts?|refunds?|attempts?|tries|digits?|metres?|meters?|km\b|kg\b|g\b|gb\b|mb\b|inch|percent|per\b|st\b|nd\b|rd\b|th\b|degrees|tickets?|nights?|rooms?|staff|shops?|stores?|stalls?|of (?:them|us|the|our|my)|(?:declines|refusals|rejections|failures)\b|more\b|other|different|(?:errors?|declined?s?|failed|refused|rejected) (?:messages?|cards?|transactions?|payments?|sales?|orders?|attempts?|customers?|times?))|[/:.,]\d|-\d|\/)/;
const AFTER_ZH =
  /^\s*(?:元|块|毛|角|分|笔|单|个|张|台|次|点|时|天|日|月|年|秒|人|位|名|岁|桌|间|家|万|千|百|折|层|楼|路|件|份|瓶|杯|斤|公里|米|寸|版|代(?!码|表|号)|级|期|倍|多|几|号(?!错|代码|报错|码|应答|响应)|周|小时|刀|欧|港币|美元|左右|以上|以下|以内|起|开头)/;
// "QR code", "zip code", "order number": codes of another kind.
const OTHER_CODE_EN =
  /\b(?:zip|post|postal|area|promo|coupon|voucher|discount|auth|approval|authori[sz]ation|verification|security|sort|swift|bar|qr|pass|dress|country|access|entry|door|gift|item|product|tax|sms|otp|pin|invite|flight|payment|pay|country|mcc|category|currency|card|staff|user|operator|unlock|activation|licen[cs]e|reset)[\s-]?codes?[\s:#=is-]*$/;
const OTHER_CODE_ZH =
  /(?:付款|验证|授权|二维|条形|收款|邮政|邮|机构|商户|地区|核销|激活|身份|操作员|优惠)(?:代码|编码|码)[\s:是为#]*$/;
const JOINED_BEFORE = /[\d][-/:.,]$/;

/**
 * Whether the number between `before` and `after` (folded text on either side) is plainly an amount,
 * a time, a date, a table, an order, a quantity, a version or another thing that is no code.
 */
export function isHarmless(before: string, after: string): boolean {
  return (
    JOINED_BEFORE.test(before) ||
    AFTER_EN.test(after) ||
    AFTER_ZH.test(after) ||
    isOtherCode(before) ||
    BEFORE_EN.test(before) ||
    BEFORE_ZH.test(before)
  );
}

/** Whether what follows makes the number a measure, whatever stands before it ("error 3 times"). */
export function isMeasured(before: string, after: string): boolean {
  return JOINED_BEFORE.test(before) || AFTER_EN.test(after) || AFTER_ZH.test(after);
}

/** Whether a code of another kind is named before: a QR code, a postcode, 验证码. */
export function isOtherCode(before: string): boolean {
  return OTHER_CODE_EN.test(before) || OTHER_CODE_ZH.test(before);
}
