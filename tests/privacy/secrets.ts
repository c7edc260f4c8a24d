import fc from 'fast-check';

/** A secret as a person may post it, and the digits of it that must not survive. */
export interface Sample {
  readonly sentence: string;
  readonly digits: string;
}

const digit = fc.integer({ min: 0, max: 9 }).map(String);

function digits(count: number): fc.Arbitrary<string> {
  return fc.array(digit, { minLength: count, maxLength: count }).map((list) => list.join(''));
}

/** An independent Luhn: the check digit that the payload needs. */
function withLuhn(payload: string): string {
  const sum = [...payload].reverse().reduce((total, char, place) => {
    const value = Number(char) * (place % 2 === 0 ? 2 : 1);
    return total + Math.floor(value / 10) + (value % 10);
  }, 0);
  return payload + String((10 - (sum % 10)) % 10);
}

const ISSUERS: readonly (readonly [string, number])[] = [
  ['4', 16],
  ['4', 13],
  ['4', 19],
  ['51', 16],
  ['55', 16],
  ['2221', 16],
  ['2720', 16],
  ['34', 15],
  ['37', 15],
  ['6011', 16],
  ['65', 16],
  ['3528', 16],
  ['3589', 16],
  ['36', 14],
  ['305', 14],
  ['62', 16],
  ['62', 19],
  ['5018', 16],
  ['6759', 18],
  ['2200', 16],
  ['506100', 19],
];

const luhnCard = fc
  .constantFrom(...ISSUERS)
  .chain(([prefix, length]) =>
    digits(length - prefix.length - 1).map((rest) => withLuhn(prefix + rest)),
  );
const unionPay = fc.integer({ min: 16, max: 19 }).chain((n) => digits(n - 2).map((r) => `62${r}`));
export const cardNumber = fc.oneof({ weight: 4, arbitrary: luhnCard }, unionPay);

const SCRIPTS = [
  '0123456789',
  '0123456789',
  '０１２３４５６７８９',
  '零一二三四五六七八九',
  '〇一二三四五六七八九',
  '零壹贰叁肆伍陆柒捌玖',
  '٠١٢٣٤٥٦٧٨٩',
] as const;
const SEPARATORS = [
  '',
  ' ',
  '-',
  '.',
  '/',
  '\u00A0',
  '\u200B',
  ' - ',
  '\n',
  '·',
  '_',
  '–',
] as const;

/** The number in some script, with a separator every four digits, every digit, or wherever chance says. */
export function written(number: string): fc.Arbitrary<string> {
  return fc
    .record({
      script: fc.constantFrom(...SCRIPTS),
      separator: fc.constantFrom(...SEPARATORS),
      cuts: fc.oneof(
        fc.constant(number.split('').map((_, place) => place % 4 === 0)),
        fc.constant(number.split('').map(() => true)),
        fc.array(fc.boolean(), { minLength: number.length, maxLength: number.length }),
      ),
    })
    .map(({ script, separator, cuts }) =>
      [...number]
        .map((char, place) => {
          const cut = place > 0 && cuts[place] === true ? separator : '';
          return cut + (script[Number(char)] ?? char);
        })
        .join(''),
    );
}

const CARD_FRAMES: readonly (readonly [string, string])[] = [
  ['', ''],
  ['my card number is ', ' and it was declined'],
  ['Customer card ', ', error 51, what now?'],
  ['card', 'ok?'],
  ['卡号：', ' 刷不了'],
  ['客户的卡', '被拒绝了怎么办'],
  ['<tel:', '> declined'],
  ['*', '*'],
  ['不行啊 ', ' 提示交易失败'],
  ['declined 2 times for $9: ', ' (second try)'],
];

export const cardSample: fc.Arbitrary<Sample> = cardNumber.chain((number) =>
  fc
    .tuple(written(number), fc.constantFrom(...CARD_FRAMES))
    .map(([text, [before, after]]) => ({ sentence: before + text + after, digits: number })),
);

function framed(
  value: fc.Arbitrary<string>,
  frames: readonly (readonly [string, string])[],
): fc.Arbitrary<Sample> {
  return fc
    .tuple(value, fc.constantFrom(...frames))
    .map(([secret, [before, after]]) => ({ sentence: before + secret + after, digits: secret }));
}

export const cvvSample = framed(fc.oneof(digits(3), digits(4)), [
  ['cvv ', ''],
  ['the CVV is ', ' still declined'],
  ['CVC2: ', ', card says no'],
  ['security code on the back is ', ''],
  ['', ' is the CVV'],
  ['', '是安全码'],
  ['安全码是', '，还是不行'],
  ['卡背面三位数', ''],
  ['CVN2 为 ', ' 可以吗'],
]);

export const pinSample = framed(fc.oneof(digits(4), digits(6)), [
  ['pin ', ''],
  ['his PIN is ', ' and it fails'],
  ['the customer gave me the pin: ', ''],
  ['', ' is my PIN'],
  ['密码是', ' 还是错'],
  ['密码：', ''],
  ['客户的支付密码', ' 提示错误'],
  ['', '是密码'],
]);

export const oneTimeSample = framed(digits(6), [
  ['OTP: ', ''],
  ['verification code is ', ' but it fails'],
  ['', ' is your verification code'],
  ['验证码 ', ''],
  ['收到的验证码是', ' 输了没用'],
  ['', '是验证码'],
  ['短信验证码：', ''],
]);

const payCode = fc.oneof(
  fc.integer({ min: 10, max: 15 }).chain((head) => digits(16).map((rest) => `${head}${rest}`)),
  fc
    .tuple(fc.integer({ min: 25, max: 30 }), fc.integer({ min: 14, max: 22 }))
    .chain(([head, rest]) => digits(rest).map((tail) => `${head}${tail}`)),
  digits(17).map((rest) => `62${rest}`),
);
export const payCodeSample = framed(
  payCode.chain((code) => fc.constantFrom(code, code.replace(/(\d{4})(?=\d)/g, '$1 '))),
  [
    ['', ''],
    ['the pay code is ', ' and the scanner says expired'],
    ['付款码 ', ' 扫不出来'],
    ['客户出示', '，提示失败'],
  ],
);

const mobile = fc
  .tuple(fc.integer({ min: 13, max: 19 }), digits(9))
  .map(([head, rest]) => `${head}${rest}`);
export const phoneSample = framed(
  fc.oneof(
    mobile,
    mobile.map((text) => text.replace(/^(\d{3})(\d{4})(\d{4})$/, '$1 $2 $3')),
    mobile.map((text) => `+86 ${text}`),
    digits(7).map((text) => `(415) ${text.slice(0, 3)}-${text.slice(3)}`),
    digits(7).map((text) => `212-${text.slice(0, 3)}-${text.slice(3)}`),
    digits(9).map((text) => `+44 7${text}`),
  ),
  [
    ['call me on ', ' please'],
    ['', ''],
    ['我的电话', '，请联系我'],
    ['联系 ', ' 张经理'],
  ],
);

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const idNumber = fc
  .record({
    region: fc.constantFrom('110105', '310101', '440305', '510104', '650102'),
    year: fc.integer({ min: 1940, max: 2015 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    sequence: digits(3),
  })
  .map(({ region, year, month, day, sequence }) => {
    const two = (value: number): string => String(value).padStart(2, '0');
    const head = `${region}${year}${two(month)}${two(day)}${sequence}`;
    const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(head[place]), 0);
    return head + '10X98765432'.charAt(sum % 11);
  });
export const idSample = framed(idNumber, [
  ['', ''],
  ['客户身份证', '，核对不上'],
  ['ID number ', ' of the customer'],
]);
