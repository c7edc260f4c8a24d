import type { TrainingLine } from '../../../src/nlu/classifier/training-line.ts';

/** The intent that a trained classifier puts first; null where it names none. */
export type Classify = (text: string) => Promise<string | null> | string | null;

/** A classifier under one hood. */
export interface Peer {
  readonly name: string;
  train(lines: readonly TrainingLine[]): Promise<Classify> | Classify;
}
