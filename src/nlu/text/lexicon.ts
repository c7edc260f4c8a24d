/** What training knows of words. */
export interface Lexicon {
  /** Every word that a misspelt one may be corrected to. */
  readonly words: readonly string[];
  /** How many lines training had. */
  readonly lines: number;
  /** In how many of them a word occurs, in whatever form. */
  linesWith(word: string): number;
  /** In how many two words stand side by side; 0 for one line, too. */
  linesWithPair(left: string, right: string): number;
  /** Whether a word has a meaning, though no line of training may have it. */
  hasMeaning(word: string): boolean;
}
