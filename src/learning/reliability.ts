import { confidence, isRight, type Prediction } from './prediction.ts';

/** The predictions whose confidence lies from `from` up to `to`. */
export interface ReliabilityBin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Mean confidence; 0 in an empty bin. */
  readonly confidence: number;
  /** Share of right predictions; 0 in an empty bin. */
  readonly accuracy: number;
}

const BINS = 10;

/** Confidence against accuracy in ten bins of equal width. */
export function reliability(predictions: readonly Prediction[]): readonly ReliabilityBin[] {
  return Array.from({ length: BINS }, (_, bin) => {
    const members = predictions.filter((prediction) => binOf(confidence(prediction)) === bin);
    const count = members.length;
    return {
      from: bin / BINS,
      to: (bin + 1) / BINS,
      count,
      confidence: members.reduce((sum, member) => sum + confidence(member), 0) / (count || 1),
      accuracy: members.filter(isRight).length / (count || 1),
    };
  });
}

function binOf(probability: number): number {
  return Math.min(BINS - 1, Math.floor(probability * BINS));
}

/**
 * Expected calibration error (Naeini, Cooper, Hauskrecht 2015): the mean distance between
 * confidence and accuracy over the bins, weighted by their counts. 0 without predictions.
 */
export function calibrationError(bins: readonly ReliabilityBin[]): number {
  const all = bins.reduce((sum, bin) => sum + bin.count, 0);
  const gaps = bins.map((bin) => bin.count * Math.abs(bin.confidence - bin.accuracy));
  return gaps.reduce((sum, gap) => sum + gap, 0) / (all || 1);
}
