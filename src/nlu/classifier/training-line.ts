/** A text that means an intent; the intent `__oos__` marks a text that means none of them. */
export interface TrainingLine {
  readonly text: string;
  readonly intent: string;
}
