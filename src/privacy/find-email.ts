import type { Find } from './masked.ts';

const LOCAL = /[\p{L}\p{N}._%+'-]/u;
const DOMAIN = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,62})\.){1,8}(?:[A-Za-z]{2,24})/u;
const MAX_LOCAL = 64;
const MAX_DOMAIN = 253;

/** E-mail addresses, found from the @ outwards, so that the time stays linear. */
export function findEmails(folded: string): readonly Find[] {
  const finds: Find[] = [];
  for (let at = folded.indexOf('@'); at >= 0; at = folded.indexOf('@', at + 1)) {
    const start = localStart(folded, at);
    const domain = DOMAIN.exec(folded.slice(at + 1, at + 1 + MAX_DOMAIN))?.[0];
    if (start < at && domain !== undefined) {
      finds.push({ kind: 'email', start, end: at + 1 + domain.length });
    }
  }
  return finds;
}

/** Chinese needs no blank before an address, so once ASCII was seen only ASCII belongs to it. */
function localStart(folded: string, at: number): number {
  let start = at;
  while (
    start > 0 &&
    at - start < MAX_LOCAL &&
    /[A-Za-z0-9._%+'-]/.test(folded.charAt(start - 1))
  ) {
    start -= 1;
  }
  return start < at ? start : nonAsciiStart(folded, at);
}

function nonAsciiStart(folded: string, at: number): number {
  let start = at;
  while (start > 0 && at - start < MAX_LOCAL && LOCAL.test(folded.charAt(start - 1))) {
    start -= 1;
  }
  return start;
}
