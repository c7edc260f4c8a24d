import { placeholderPattern } from './placeholder.ts';

// Words that only introduce a secret. Anything else may be a question, so the list stays narrow.
const FILLER_EN = new Set(
  `a an the this that here heres is are was it its my his her their our your customer customers client guest
  card cards number numbers no num digits pan visa mastercard amex unionpay debit credit bank account and or
  with also for of on at back front full code codes cvv cvv2 cvc cvc2 csc pin otp password passcode security
  verification expiry exp expires expiration date valid thru phone tel mobile cell email mail e id name
  pay payment barcode qr key token secret api please pls plz hi hello hey ok okay details detail info see
  below above following s`.split(/\s+/),
);
const FILLER_ZH =
  /银行卡|信用卡|储蓄卡|背面|后三位|三位数|数字|借记卡|客户|顾客|客人|这个|这张|这是|我的|他的|她的|卡号|卡片|号码|密码|支付|付款码|付款|收款|验证码|安全码|有效期|到期|手机号|手机|电话|身份证|邮箱|微信|支付宝|银联|你好|您好|麻烦|看下|看看|如下|是|为|的|号|码|卡|这|我|他|她|在|和|跟|及|请|日|年|月|我们|您|你|呢|啊|哦/g;

/**
 * Whether a masked text still says something: false where nothing but placeholders, punctuation, emoji
 * and words that introduce a secret ("card number:", 卡号) is left.
 */
export function hasWordsLeft(maskedText: string): boolean {
  const rest = maskedText
    .replace(placeholderPattern(), ' ')
    .replace(/<[@#!][^<>]{0,100}>/g, ' ')
    .replace(/:[a-z0-9_+-]{2,40}:/g, ' ')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(FILLER_ZH, ' ');
  const words = rest.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.some((word) => !FILLER_EN.has(word));
}
