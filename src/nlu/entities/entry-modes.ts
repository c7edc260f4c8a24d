import { distinct } from './distinct.ts';
import type { EntryMode } from './entities.ts';
import { type Named, namesOf, type Wording, words } from './named.ts';

// 刷卡 is any card payment, so it is not `swipe`; "chip and PIN" is chip.
const MODES: readonly Wording<EntryMode>[] = [
  [
    'chip',
    `${words('chips?', 'chip ?(?:and|&|n) ?pin', 'insert(?:ed|ing|s)?', 'dip(?:ped|ping|s)?', '(?:put|push|stick|slid)(?:s|t?ing|ed)? (?:it|them|the card) in(?:to|side)?')}|插卡|插着|插一下|插芯片|插进去|芯片|插的`,
  ],
  [
    'tap',
    `${words('tap(?:s|ped|ping)?(?! water)', 'contact ?less', 'nfc', 'apple ?pay', 'google ?pay', 'pay ?wave', 'pay ?pass', 'wav(?:e|es|ed|ing)', 'hold(?:s|ing)? (?:it|them|the card|his phone|her phone|their phones?) (?:against|near|over|to)')}|挥卡|挥一下|挥的|嘟卡|闪付|碰一碰|碰一下|非接触?|拍卡|感应|用手机碰|云闪付(?!扫)`,
  ],
  [
    'swipe',
    `${words('swip(?:e|es|ed|ing)', 'mag ?-?stripes?', 'magnetic strip(?:e|es)?')}|磁条|划卡|滑卡|刷磁`,
  ],
  [
    'keyed',
    `${words('key(?:ed|ing) (?:it )?in', 'key in', 'keyed', 'manual(?:ly)? (?:entry|entered|keyed|typed|input)', 'enter(?:ed|ing)? (?:it |the card )?manually', 'typ(?:e|ed|ing) (?:in )?the (?:card )?number', 'typ(?:e|ed|ing) (?:in )?the card', '(?:typ|punch|key)(?:e|es|ed|ing)? (?:it|them) in', '(?:by|over the) phone', 'moto')}|手输|手打|打进去|敲进去|手动输入?|手工输入?|输入?卡号|手动录入`,
  ],
  [
    'scan',
    `${words('scan(?:s|ned|ning|ner)?', 'qr(?:[- ]?codes?)?', 'barcodes?')}|扫码|扫描|扫一扫|扫不|二维码|付款码|收款码|扫的|扫(?:支付宝|微信)`,
  ],
];

const named = namesOf(MODES);

/** An entry mode and where it is named. */
export interface EntryModeMention {
  readonly mode: EntryMode;
  readonly start: number;
  readonly end: number;
}

/** Every mention of a way to present a card, in order. */
export function entryModeMentions(text: string): readonly EntryModeMention[] {
  return named(text).map(({ id, start, end }: Named<EntryMode>) => ({ mode: id, start, end }));
}

/** The ways to present a card that are named. */
export function findEntryModes(text: string): readonly EntryMode[] {
  return distinct(entryModeMentions(text).map(({ mode }) => mode));
}
