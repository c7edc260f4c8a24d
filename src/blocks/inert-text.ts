/** Control characters besides tab and line feed, which carry no words. */
const CONTROLS = /(?![\t\n])\p{Cc}/gu;
/** Marks that embed, override or isolate a writing direction, and so can turn the text around them. */
const DIRECTION_MARKS = /[\u202a-\u202e\u2066-\u2069]/g;
const LONE_SURROGATE = /\p{Surrogate}/gu;

/**
 * A person's words, fit to stand among ours: no control characters besides tab and line feed, no
 * marks that could reverse the text around them, no broken characters (they become U+FFFD).
 */
export function inertText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(CONTROLS, '')
    .replace(DIRECTION_MARKS, '')
    .replace(LONE_SURROGATE, '\ufffd');
}
