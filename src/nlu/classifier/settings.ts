/**
 * Every hyper-parameter, one set for all data and both languages. Chosen by cross-validation on
 * public training sets; benchmarks/results/classifier-log.md says what was tried against each.
 */
export const SETTINGS = {
  /** Power on the inverse document frequency: 1 is textbook, less trusts rare features less. */
  idfPower: 0.75,
  /** Length of the block of words, where the block of characters has length 1. */
  wordBlock: 0.8,
  /** Length of the meaning beside a lexical vector of length 1. */
  meaningWeight: 0.6,
  /** C of the support vector machines: what a line inside the margin costs. */
  cost: 0.5,
  /** Stop when no dual variable's gradient differs by more than this. */
  tolerance: 0.1,
  mostPasses: 7,
  /** Passes of a rehearsal's round over the lines that it does not hold back. */
  rehearsalPasses: 5,
  /** Passes over all lines where they go on from the machines of a rehearsal. */
  furtherPasses: 8,
  /** Cosine to the nearest line of an intent, added to the machine's score of that intent. */
  nearestWeight: 0.5,
  /** Features by which a training line is remembered for nearest lines. */
  outlineSize: 3,
  /** Softmax over the scores of the machines: probability = exp(sharpness x score), normalised. */
  sharpness: 5,
  /** The out-of-scope score: smooth maximum of the scores + these, see out-of-scope.ts. */
  nearestShare: 0.3,
  coverageShare: 0.6,
  probabilityShare: 0.3,
  backgroundShare: 1,
  /** C of a background line, beside an own line's 1. */
  backgroundWeight: 1,
} as const;
