import { findWindows, isNaturalLayout, type NumberWindow } from './digit-run.ts';
import { labelledDevice, labelledReference } from './label.ts';
import type { Find } from './masked.ts';

// Prefix and length as the wallets publish them; the codes carry no check digit.
const WECHAT = /^1[0-5]\d{16}$/;
const ALIPAY = /^(?:2[5-9]|30)\d{14,22}$/;
const UNIONPAY_QR = /^62\d{17}$/;

/** The numbers under a wallet's payment barcode: whoever has one can take money until it expires. */
export function findPayCodes(folded: string): readonly Find[] {
  return findWindows(folded, 16, 24, (window) => isPayCode(folded, window)).map(
    ({ start, end }) => ({ kind: 'pay-code', start, end }),
  );
}

function isPayCode(folded: string, window: NumberWindow): boolean {
  const { digits, start } = window;
  const wallet = WECHAT.test(digits) || ALIPAY.test(digits) || UNIONPAY_QR.test(digits);
  return (
    wallet &&
    isNaturalLayout(window) &&
    !labelledReference(folded, start) &&
    !labelledDevice(folded, start)
  );
}
