import { distinct } from './distinct.ts';
import { namesOf, type Wording, words } from './named.ts';

// The first block is spelled as in the code tables, so that a code is read in the right vocabulary.
const PROVIDERS: readonly Wording<string>[] = [
  ['Stripe', words('stripe')],
  ['Adyen', words('adyen')],
  ['Square', words('square(?! (?:one|meter|metre|root|foot|feet))')],
  ['Braintree', words('braintree')],
  ['PayPal', words('pay ?pal')],
  ['Worldpay-cnpAPI', words('world ?pay', 'vantiv', 'litle')],
  ['CyberSource', words('cyber ?source')],
  ['Checkout.com', words('checkout\\.com')],
  ['Authorize.Net', words('authorize\\.? ?net')],
  ['Alipay', `${words('ali ?pay')}|支付宝`],
  ['WeChatPay', `${words('we ?chat ?pay', 'we ?chat', 'weixin')}|微信(?:支付)?`],
  [
    'UnionPay',
    `${words('union ?pay (?:terminals?|pos|machine|codes?|screen|qr)')}|银联(?:机器|终端|pos|应答码|提示|返回码|的机器)`,
  ],
  ['银联商务', `银联商务|${words('chinaums')}`],
  ['拉卡拉', `拉卡拉|${words('lakala')}`],
  ['通联', `通联(?:支付)?|${words('allinpay')}`],
  ['收钱吧', '收钱吧'],
  ['富友', `富友|${words('fuiou')}`],
  ['随行付', '随行付'],
  ['美团', '美团'],
  ['SumUp', words('sum ?up')],
  ['Clover', words('clover')],
  ['Toast', words('toast pos', 'toast terminals?')],
  ['Shopify', words('shopify')],
  ['Lightspeed', words('lightspeed')],
  ['Zettle', words('zettle', 'izettle')],
  ['myPOS', words('my ?pos')],
  ['Viva', words('viva wallet', 'viva\\.com')],
  ['Mollie', words('mollie')],
  ['Nets', words('nets terminals?', 'nexi')],
  ['Elavon', words('elavon')],
  ['Fiserv', words('fiserv', 'first ?data', 'cardpointe', 'card ?connect')],
  ['Global Payments', words('global ?payments', 'heartland', 'tsys')],
  ['Barclaycard', words('barclaycard')],
  ['Dojo', words('dojo')],
  ['Worldline', words('worldline', 'six payments?', 'ingenico e?-?payments')],
  ['Windcave', words('windcave')],
  ['Tyro', words('tyro')],
  ['Moneris', words('moneris')],
  ['Chase', words('chase paymentech', 'paymentech')],
  ['Antom', words('antom')],
  ['Airwallex', words('airwallex')],
  ['QFPay', words('qf ?pay')],
  ['KPay', words('kpay')],
];

const named = namesOf(PROVIDERS);

/** Payment providers that are named; those with a code table are spelled as there. */
export function findProviders(text: string): readonly string[] {
  return distinct(named(text).map(({ id }) => id));
}
