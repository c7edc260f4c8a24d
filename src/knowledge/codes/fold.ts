const FULL_WIDTH_FIRST = 0xff01;
const FULL_WIDTH_LAST = 0xff5e;
const FULL_WIDTH_OFFSET = 0xfee0;

// The Traditional characters that occur in screen wordings and in the words around codes.
const TRADITIONAL =
  '餘額碼應響報顯錯誤終機發無證過號單編輸網絡連線絕請聯繫檢驗賬帳戶張給這麼嗎個筆點鐘時間產開關訂價塊錢萬沒與運續斷換簽統處傳轉壓議後數據異狀態銀夠損壞舊頻閉風險買賣讀對權員務認電項帐';
const SIMPLIFIED =
  '余额码应响报显错误终机发无证过号单编输网络连线绝请联系检验账账户张给这么吗个笔点钟时间产开关订价块钱万没与运续断换签统处传转压议后数据异状态银够损坏旧频闭风险买卖读对权员务认电项账';

const SIMPLIFY: ReadonlyMap<string, string> = new Map(
  [...TRADITIONAL].map((char, index) => [char, SIMPLIFIED.charAt(index)]),
);

const PLAIN: ReadonlyMap<string, string> = new Map([
  ['\u3000', ' '],
  ['\u00a0', ' '],
  ['\u2018', "'"],
  ['\u2019', "'"],
  ['\u201c', '"'],
  ['\u201d', '"'],
  ['\u300c', '"'],
  ['\u300d', '"'],
  ['\u2013', '-'],
  ['\u2014', '-'],
]);

/**
 * `text` in plain lower-case characters, unit for unit, so that offsets stay those of the original:
 * full-width to ASCII, typographic quotes to plain ones, Traditional to Simplified where wordings need it.
 */
export function fold(text: string): string {
  let folded = '';
  for (let at = 0; at < text.length; at += 1) {
    folded += foldUnit(text.charAt(at));
  }
  return folded;
}

function foldUnit(unit: string): string {
  const code = unit.charCodeAt(0);
  if (code < 0x80) {
    return unit.toLowerCase();
  }
  if (code >= FULL_WIDTH_FIRST && code <= FULL_WIDTH_LAST) {
    return String.fromCharCode(code - FULL_WIDTH_OFFSET).toLowerCase();
  }
  return PLAIN.get(unit) ?? SIMPLIFY.get(unit) ?? lower(unit);
}

/** Lower case where it is one unit long, so that offsets hold. */
function lower(unit: string): string {
  const low = unit.toLowerCase();
  return low.length === 1 ? low : unit;
}
