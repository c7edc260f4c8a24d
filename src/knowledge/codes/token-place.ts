import { isHarmless } from './harmless.ts';
import type { Reading, Token } from './reading.ts';

const LOOK_AROUND = 40;

// What may stand around a code that is the whole message.
const AROUND =
  /[\s"'()[\]【】#.,!?:;。、~-]|what|does|mean(?:ing)?|please|pls|\bis\b|的?意思|是|什么|啥|怎么办|咋办|吗|呢/g;

/** Whether what stands around the token makes it plainly no code. */
export function harmlessAt(reading: Reading, token: Token): boolean {
  const { folded } = reading;
  const before = folded.slice(Math.max(0, token.start - LOOK_AROUND), token.start);
  return isHarmless(before, folded.slice(token.end, token.end + LOOK_AROUND));
}

const BETWEEN =
  /^[\s:#=("'-]*(?:code|error|err|result|response|代码|错误码|返回码|返回|报|提示)?[\s:#=("'-]*$/;

/** The vocabulary named directly before the token: "Adyen 12", "AVS: N", "银联 51". */
export function schemeBeside(reading: Reading, token: Token): string | null {
  const { folded, schemes } = reading;
  const near = schemes.findLast(({ end }) => end <= token.start);
  return near !== undefined && BETWEEN.test(folded.slice(near.end, token.start))
    ? near.scheme
    : null;
}

/** Whether the token is all that the message says, questions about it aside. */
export function isLone(reading: Reading, token: Token): boolean {
  const { folded } = reading;
  const rest = `${folded.slice(0, token.start)} ${folded.slice(token.end)}`;
  return rest.replace(AROUND, '') === '';
}

const COMMA_AFTER = /^\s*[,;:，、]\s*(?!\d)\S/;

/** "43, do I call the police?" */
export function opensMessage({ folded }: Reading, { start, end }: Token): boolean {
  return folded.slice(0, start).trim() === '' && COMMA_AFTER.test(folded.slice(end));
}

/** "96 system malfunction", "no route to issuer ..., 92": words of the message say what it means. */
export function agreesWithWords({ wordings }: Reading, causes: readonly string[]): boolean {
  return wordings.some(({ cause }) => causes.includes(cause));
}
