const NONE = 'A'.charCodeAt(0);
const MOST_SHARED = 25;
const CODED = /([A-Z])([^A-Z]*)/g;

/**
 * Sorted words without capitals as one text, half as long: each begins with a capital that says
 * how many letters it shares with the one before, A for none (front coding; Witten, Moffat, Bell
 * 1999, 4.1).
 */
export function frontCode(sorted: readonly string[]): string {
  return sorted
    .map((word, at) => {
      const shared = sharedLetters(sorted[at - 1] ?? '', word);
      return String.fromCharCode(NONE + shared) + word.slice(shared);
    })
    .join('');
}

/** The words of a front-coded text. */
export function frontDecode(coded: string): readonly string[] {
  let last = '';
  return Array.from(coded.matchAll(CODED), ([, shared = '', rest = '']) => {
    last = last.slice(0, shared.charCodeAt(0) - NONE) + rest;
    return last;
  });
}

function sharedLetters(one: string, other: string): number {
  let shared = 0;
  while (shared < MOST_SHARED && shared < one.length && one[shared] === other[shared]) shared++;
  return shared;
}
