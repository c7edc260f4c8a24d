import { BACKGROUND } from './one-vs-rest.ts';
import type { Evidence } from './rehearsal.ts';
import type { Thresholds } from './threshold.ts';

/** What a wrong answer costs, where an answer that a person had to give instead costs 1. */
const WRONG_ANSWER = 20;
/** What two wrong offers cost. */
const WRONG_OFFER = 1;
/** Foreign messages as a share of ours, when answers are weighed. */
const FOREIGN_SHARE = 0.1;
/** A topic's own lines count beside this many lines of the average topic. */
const BORROWED_LINES = 60;

/** One rehearsed line, with what each way to treat it would gain over handing it over. */
interface Stake {
  readonly best: number;
  readonly score: number;
  readonly answerGain: number;
  readonly offerGain: number;
}

/**
 * Thresholds by cost: from each score on, answering (or offering two) must have paid over the
 * rehearsal. Each topic has its own threshold for answering, as some are harder to tell from
 * what is not ours; topics with few lines borrow from all. Elkan 2001 has the theory.
 */
export function costThresholds(evidence: readonly Evidence[], intents: number): Thresholds {
  const stakes = stakesOf(withoutHidden(evidence)).sort((one, other) => other.score - one.score);
  const borrowed = BORROWED_LINES / Math.max(stakes.length, 1);
  const answerFrom = (intent: number) =>
    bestStart(stakes, ({ best, answerGain }) => answerGain * (best === intent ? 1 : borrowed));
  const sure = Float32Array.from({ length: intents }, (_, intent) => answerFrom(intent));
  const close = bestStart(stakes, ({ offerGain }) => offerGain);
  return { sure, close: Math.min(close, ...sure) };
}

/** Written background lines are nearer to what arrives than hidden topics: where there are any, they stand alone. */
function withoutHidden(evidence: readonly Evidence[]): readonly Evidence[] {
  const written = evidence.filter(({ isHidden }) => !isHidden);
  return written.some(({ truth }) => truth === BACKGROUND) ? written : evidence;
}

function stakesOf(evidence: readonly Evidence[]): Stake[] {
  const ours = evidence.filter(({ truth }) => truth !== BACKGROUND).length;
  const foreign = evidence.length - ours;
  const foreignWeight = (FOREIGN_SHARE * ours) / Math.max(foreign, 1);
  return evidence.map(({ assessment, truth }) => {
    const weight = truth === BACKGROUND ? foreignWeight : 1;
    const isRight = assessment.best === truth;
    const isOffered = isRight || secondBest(assessment.shares, assessment.best) === truth;
    return {
      best: assessment.best,
      score: assessment.score,
      answerGain: isRight ? weight : -WRONG_ANSWER * weight,
      offerGain: isOffered ? weight : -WRONG_OFFER * weight,
    };
  });
}

/** The score from which on the gains, summed from the highest score down, are greatest. */
function bestStart(descending: readonly Stake[], gainOf: (stake: Stake) => number): number {
  let [sum, most] = [0, 0];
  let start = Number.POSITIVE_INFINITY;
  for (const stake of descending) {
    sum += gainOf(stake);
    if (sum < most) continue;
    most = sum;
    start = stake.score;
  }
  return start;
}

function secondBest(shares: Float32Array, best: number): number {
  return shares.reduce(
    (second, share, at) => (at !== best && share > (shares[second] ?? -1) ? at : second),
    -1,
  );
}
