import { distinct } from './distinct.ts';
import { namesOf, type Wording, words } from './named.ts';

const BRANDS: readonly Wording<string>[] = [
  ['visa', `${words('visas?', 'visa cards?')}|维萨|威士`],
  ['mastercard', `${words('master ?cards?', 'mc cards?')}|万事达`],
  ['amex', `${words('amex', 'american express')}|运通`],
  ['unionpay', `${words('union ?pay', 'cup cards?')}|银联(?!商务)`],
  ['jcb', words('jcb')],
  ['discover', words('discover')],
  ['diners', `${words('diners(?: club)?')}|大来卡`],
  ['maestro', words('maestro')],
  ['interac', words('interac')],
  ['eftpos', words('eftpos(?! (?:terminal|machine|device|reader))')],
  ['girocard', words('girocard', 'ec[- ]karte')],
  ['bancontact', words('bancontact')],
  ['mir', words('mir card', 'mir cards')],
  ['rupay', words('rupay')],
  ['elo', words('elo card', 'elo cards')],
  ['verve', words('verve')],
  ['apple-pay', `${words('apple ?pay')}|苹果支付`],
  ['google-pay', `${words('google ?pay', 'g ?pay')}|谷歌支付`],
  ['samsung-pay', `${words('samsung ?pay')}|三星支付`],
  ['huawei-pay', `${words('huawei ?pay')}|华为支付`],
  ['quickpass', '云闪付'],
  ['alipay', `${words('ali ?pay')}|支付宝`],
  ['wechat-pay', `${words('we ?chat ?pay', 'we ?chat', 'weixin')}|微信(?:支付)?`],
  ['huabei', `${words('huabei')}|花呗`],
  ['digital-yuan', `${words('e-?cny', 'digital yuan')}|数字人民币`],
  ['grabpay', words('grab ?pay')],
  ['paynow', words('paynow')],
  ['octopus', `${words('octopus')}|八达通`],
  ['paypay', words('paypay')],
  ['klarna', words('klarna')],
];

const named = namesOf(BRANDS);

/** Card schemes, wallets and pay-later products that are named, as ids: `visa`, `wechat-pay` ... */
export function findBrands(text: string): readonly string[] {
  return distinct(named(text).map(({ id }) => id));
}
