/** A yes-or-no question after the problem: "..., is your network down?" */
const ENGLISH_GUESS =
  /(^|[.,;!?–—-]\s*|\b(?:and|but|so)\s+)(?:is|isnt|isn't|are|was|has|have) (?:it|this|that|our|my|your|the|there|something)\b[^.;!?]*\?/giu;

/** The same in Chinese: a clause with 是不是, or one that ends in 吗. */
const CHINESE_GUESS =
  /[^，。！？,.!?；;]*(?:是不是|是否|会不会|难道)[^，。！？,.!?；;]*[？?]?|[^，。！？,.!?；;]*[吗么]\s*[？?]?$/gu;

/** What is left must be able to tell a problem by itself. */
const LEAST_LEFT = { words: 3, han: 4 } as const;

/**
 * `text` (simplified) without the merchant's own guess at the cause: "nobody can pay, is our Wi-Fi
 * down?" tells that nobody can pay. The whole text where nothing, or too little, would be left.
 */
export function withoutGuess(text: string): string {
  const left = text
    .replace(ENGLISH_GUESS, '$1')
    .replace(CHINESE_GUESS, '')
    .replace(/[\s，,–—-]+$/u, '')
    .trim();
  return tellsEnough(left) ? left : text;
}

/** Whether `text` has words enough to tell a problem by itself. */
export function tellsEnough(text: string): boolean {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  return han >= LEAST_LEFT.han || (han === 0 && words >= LEAST_LEFT.words);
}
