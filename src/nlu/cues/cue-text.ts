const HAN = '\\p{Script=Han}';
const BETWEEN_HAN = new RegExp(`(?<=${HAN})\\s+(?=${HAN})`, 'gu');

/**
 * The form in which texts and cues are compared: lower case, no full-width letters, no apostrophes
 * ("doesn't" is "doesnt"), single blanks, none between Chinese characters.
 */
export function cueText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’‘`]/g, '')
    .replace(/[ \t]+/g, ' ')
    .replace(BETWEEN_HAN, '')
    .trim();
}
