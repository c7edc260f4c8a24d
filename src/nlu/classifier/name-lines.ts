import type { TrainingLine } from './training-line.ts';

const BETWEEN_WORDS = /[\s_-]+|(?<=\p{Ll})(?=\p{Lu})/u;

/**
 * The names of intents as lines: "card_arrival" is one more way to say what its lines say. A name
 * of one word is left out, as it is as often a code or a heading ("EMI", "app").
 */
export function nameLines(intents: readonly string[]): readonly TrainingLine[] {
  return intents.flatMap((intent) => {
    const words = intent.split(BETWEEN_WORDS).filter((word) => word !== '');
    return words.length > 1 ? [{ text: words.join(' '), intent }] : [];
  });
}
