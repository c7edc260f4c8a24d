import type { Find } from './masked.ts';
import { codeOf, statedAfter, statedBefore, statedValues } from './stated-value.ts';

const LABELS = [
  'otp',
  'one[- ]time (?:password|passcode|code|pin)',
  '(?:verification|confirmation|authentication|sms|text|login|2fa|security|3ds)[ -](?:code|passcode|password|pin)',
  '(?:sent|texted|received|got)(?: [a-z]{1,12}){0,3} code',
  '验证码|驗證碼|动态码|动态密码|動態密碼|校验码|校驗碼|短信码|短信密码|确认码|一次性密码|一次性口令',
].join('|');
const VALUE = `(?:[a-z]-)?(?:${codeOf(4, 8)}|\\d{3}[ -]\\d{3}(?!\\d))`;
const PATTERNS = [statedAfter(LABELS, VALUE), statedBefore(LABELS, VALUE)];

/** One-time passwords and verification codes, known by what stands beside them. */
export function findOneTimePasswords(folded: string): readonly Find[] {
  return statedValues(folded, 'one-time-password', PATTERNS);
}
