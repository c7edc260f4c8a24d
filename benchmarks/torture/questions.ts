/** What the merchants of the torture write, and what must come of each. */
export interface Question {
  readonly text: string;
  /** a person is asked for: one case, besides the one message to the merchant */
  readonly opensCase: boolean;
}

const CODES = ['05', '14', '51', '54', '55', '61', '65', '91'];

/** The `index`th question: a code with an answer, and each fourth time the wish for a person. */
export function questionAt(index: number): Question {
  if (index % 4 === 3) return { text: 'I want to talk to a real person please', opensCase: true };
  const code = CODES[index % CODES.length];
  return { text: `The card was declined with code ${code}, what does it mean?`, opensCase: false };
}
