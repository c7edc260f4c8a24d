import type { Find } from './masked.ts';

// Forms that the services themselves publish so that scanners can find them.
const PREFIXED = new RegExp(
  [
    '\\b[spr]k_(?:live|test)_[A-Za-z0-9]{8,}',
    '\\bwhsec_[A-Za-z0-9+/=]{8,}',
    '\\bxox[a-z]-[A-Za-z0-9-]{8,}',
    '\\bxapp-[A-Za-z0-9-]{8,}',
    '\\bgh[pousr]_[A-Za-z0-9]{16,}',
    '\\bgithub_pat_[A-Za-z0-9_]{16,}',
    '\\bAKIA[0-9A-Z]{12,}',
    '\\bAIza[0-9A-Za-z_-]{20,}',
    '\\bsq0[a-z]{3}-[0-9A-Za-z_-]{10,}',
    '\\bEAAA[A-Za-z0-9_-]{20,}',
    '\\bshp(?:at|ss|ca|pa)_[0-9A-Fa-f]{16,}',
    '\\beyJ[A-Za-z0-9_-]{8,400}\\.[A-Za-z0-9_-]{4,}(?:\\.[A-Za-z0-9_-]{0,1000})?',
    '\\bBearer\\s[A-Za-z0-9._~+/=-]{12,}',
    '-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----[A-Za-z0-9+/=\\s]*(?:-----END [A-Z ]{0,30}-----)?',
  ].join('|'),
  'g',
);
const LABELLED =
  /(?<![a-z])(?:password|passwd|pwd|passphrase|passcode|api[ _-]?key|secret(?:[ _-]?key)?|access[ _-]?key|token|密码|密碼|口令|密钥|秘钥|金鑰)(?<link>\s{0,3}(?:is|was|are|[:=]|是|为|為)?\s{0,3})["'`*]?(?<value>[!-~]{4,128})/gi;
// What follows "password:" when people describe the trouble instead of telling the password.
const STATUS =
  /^(?:wrong|incorrect|invalid|error|expired?|required?|fail(?:ed|ure)?|please|not|need(?:ed)?|missing|blocked|locked|reset|change[d]?|entry|entered|tries|attempts?|times?|exceeded|forgotten|the|that|this|what|which|none|unknown|yes|correct|okay)\b/i;

/** Keys and tokens of known services, and what is called a password, key or token. */
export function findCredentials(folded: string): readonly Find[] {
  const prefixed = [...folded.matchAll(PREFIXED)].map((match) => ({
    kind: 'credential' as const,
    start: match.index,
    end: match.index + match[0].length,
  }));
  return [...prefixed, ...labelled(folded)];
}

function labelled(folded: string): readonly Find[] {
  return [...folded.matchAll(LABELLED)].flatMap((match): readonly Find[] => {
    const { link = '', value = '' } = match.groups ?? {};
    const end = match.index + match[0].length;
    return isSecret(link, value) ? [{ kind: 'credential', start: end - value.length, end }] : [];
  });
}

/** After a colon anything but a description; after "is" a digit or sign; bare, a mix of both. */
function isSecret(link: string, value: string): boolean {
  if (STATUS.test(value)) {
    return false;
  }
  const sign = /[0-9!@#$%^&*_+-]/.test(value);
  if (/[:=]/.test(link)) {
    return true;
  }
  if (/[a-z是为為]/i.test(link)) {
    return sign;
  }
  return sign && /[a-z]/i.test(value) && value.length >= 6 && !/^[a-z]+[-.,!?]*$/i.test(value);
}
