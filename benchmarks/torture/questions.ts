const CODES = ['05', '14', '51', '54', '55', '61', '65', '91'];

/** The `index`th question of the merchants: each names a code that has one meaning, so each has one answer. */
export function questionAt(index: number): string {
  return `The card was declined with code ${CODES[index % CODES.length]}, what does it mean?`;
}
