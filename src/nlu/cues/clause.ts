const BREAK =
  /[,;!?:，。；！？：\n]|\.(?!\d)|\b(?:but|though|although|however|whereas|while)\b|但是|但|不过|可是|然而|而/g;

/** A stretch of text between commas, full stops and words such as "but". */
export interface Clause {
  readonly start: number;
  readonly end: number;
}

/** The clause of `text` in which `at` lies. */
export function clauseAt(text: string, at: number): Clause {
  let start = 0;
  for (const match of text.matchAll(BREAK)) {
    if (match.index >= at) return { start, end: match.index };
    start = match.index + match[0].length;
  }
  return { start, end: text.length };
}
