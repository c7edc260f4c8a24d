/** A topic or act with the calibrated probability that it is what was meant. */
export interface RankedTopic {
  readonly topic: string;
  /** 0..1 */
  readonly confidence: number;
}
