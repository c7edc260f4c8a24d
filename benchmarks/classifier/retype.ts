const LETTERS_PER_EDIT = 8;
const KEYS = 'abcdefghijklmnopqrstuvwxyz';

/** A text with one letter in eight dropped, doubled, replaced or swapped with the next. */
export function retype(text: string, random: () => number): string {
  const characters = [...text];
  for (let at = 0; at < characters.length - 1; at++) {
    const here = characters[at] ?? '';
    if (!/[a-z]/i.test(here) || random() >= 1 / LETTERS_PER_EDIT) continue;
    const next = characters[at + 1] ?? '';
    const key = KEYS[Math.floor(random() * KEYS.length)] ?? '';
    const edits: readonly (readonly [string, string])[] = [
      ['', next],
      [here + here, next],
      [key, next],
      [next, here],
    ];
    const [first, second] = edits[Math.floor(random() * edits.length)] ?? [here, next];
    characters[at] = first;
    characters[at + 1] = second;
    at++;
  }
  return characters.join('');
}
