const REACH = 48;

// Words and signs that may stand between a label and its value.
const LINK =
  '(?:[\\s:：=#\'"“”(（*_`,，.\\-–]|no\\b|number|num\\b|id\\b|code|is\\b|was\\b|是|为|為|号|號|码|碼){0,10}';

/** A pattern for a label that stands directly before a value, with nothing but a link between. */
export function labelEndingIn(words: string): RegExp {
  return new RegExp(`(?:${words})${LINK}$`, 'i');
}

const DEVICE = labelEndingIn(
  '\\bterminal|\\btid|\\bpos|终端|終端|机具|設備|设备|merchant|\\bmid|商户|商戶|store|门店|serial|\\bs/?n|序列',
);
const REFERENCE = labelEndingIn(
  '\\border|invoice|receipt|\\bref(?:erence)?|\\btrace|\\brrn|\\bstan|\\bbatch|transaction|\\btxn|tracking|\\bimei|\\biccid|\\bauth(?:orization|orisation)?|单|單|订|訂|流水|参考|參考|凭证|憑證|批次|检索|检索参考|小票|发票|授权|運單|交易',
);
const CARD = labelEndingIn('card|\\bpan|卡');

/** Whether the text right before `index` names a terminal, merchant or serial number. */
export function labelledDevice(folded: string, index: number): boolean {
  return DEVICE.test(before(folded, index));
}

/** Whether the text right before `index` names an order, receipt, trace or other reference number. */
export function labelledReference(folded: string, index: number): boolean {
  return REFERENCE.test(before(folded, index));
}

/** Whether the text right before `index` says that a card number follows. */
export function labelledCard(folded: string, index: number): boolean {
  return CARD.test(before(folded, index));
}

function before(folded: string, index: number): string {
  return folded.slice(Math.max(0, index - REACH), index);
}
