import type { Signs } from '../knowledge/article.ts';
import {
  NOT_SURE,
  OBSERVATIONS,
  type ObservationId,
  type Observations,
} from '../knowledge/question.ts';
import { normalised } from './entropy.ts';
import { answerLikelihoods, type ObservedOption, quotesCode } from './likelihood.ts';
import { type PriorTopic, priorOver } from './prior.ts';

/** A cause as far as diagnosing it goes. */
export interface DiagnosableCause {
  readonly id: string;
  readonly signs: Signs;
  /** its main codes: where there are any, a merchant can often quote one */
  readonly codes?: readonly unknown[];
}

/** One observed fact, and how much it moved a cause. */
export interface Evidence {
  readonly question: ObservationId;
  readonly option: ObservedOption;
  /** log2 of how much likelier the cause became by it, against the other causes together */
  readonly bits: number;
}

/** A cause with its probability and what spoke for and against it. */
export interface Suspect {
  readonly topic: string;
  readonly probability: number;
  readonly evidence: { readonly for: readonly Evidence[]; readonly against: readonly Evidence[] };
}

/** Causes, likeliest first, with probabilities that sum to one. */
export interface Diagnosis {
  readonly ranking: readonly Suspect[];
  /** the causes' signs in the order of the ranking, for what comes next */
  readonly causes: readonly DiagnosableCause[];
}

export interface DiagnosisInput {
  readonly causes: readonly DiagnosableCause[];
  /** the classifier's ranking; need not sum to one, may name topics that are no cause */
  readonly prior: readonly PriorTopic[];
  readonly observations: Observations;
  /** the merchant was asked for the code or the exact words, and had none */
  readonly noCode?: boolean;
}

/** What moves a cause by less than this says nothing worth showing. */
const WORTH_SHOWING_BITS = 0.3;

/**
 * P(cause | what was told) by Bayes' rule over all causes, exactly:
 * prior times the likelihood of each observation, made to sum to one. Observations are taken as
 * independent given the cause. Throws where there is no cause.
 */
export function diagnose(input: DiagnosisInput): Diagnosis {
  const told = toldBy(input.observations);
  const prior = priorOver(
    input.causes.map(({ id }) => id),
    input.prior,
  );
  const weights = input.causes.map(
    (cause) =>
      (prior.get(cause.id) ?? 0) *
      (input.noCode === true ? 1 - quotesCode(cause.codes) : 1) *
      told.reduce((product, fact) => product * likelihood(cause, fact), 1),
  );
  const posterior = normalised(weights);
  const order = input.causes
    .map((cause, index) => ({ cause, probability: posterior[index] ?? 0 }))
    .sort((a, b) => b.probability - a.probability);
  const priors = input.causes.map(({ id }) => prior.get(id) ?? 0);
  return {
    ranking: order.map(({ cause, probability }) => ({
      topic: cause.id,
      probability,
      evidence: evidenceOf(cause, told, input.causes, priors),
    })),
    causes: order.map(({ cause }) => cause),
  };
}

interface Fact {
  readonly question: ObservationId;
  readonly option: ObservedOption;
}

function toldBy(observations: Observations): readonly Fact[] {
  return OBSERVATIONS.flatMap((question) => {
    const option = observations[question];
    return option === undefined || option === NOT_SURE ? [] : [{ question, option }];
  });
}

function likelihood({ signs }: DiagnosableCause, { question, option }: Fact): number {
  return answerLikelihoods(signs, question).get(option) ?? 0;
}

/** Each fact's likelihood under `cause` against its average under the others, weighed by the prior. */
function evidenceOf(
  cause: DiagnosableCause,
  told: readonly Fact[],
  causes: readonly DiagnosableCause[],
  priors: readonly number[],
): Suspect['evidence'] {
  const facts = told.map((fact) => ({
    ...fact,
    bits: Math.log2(likelihood(cause, fact) / averageOfOthers(cause, fact, causes, priors)),
  }));
  const strongest = (a: Evidence, b: Evidence) => Math.abs(b.bits) - Math.abs(a.bits);
  return {
    for: facts.filter(({ bits }) => bits >= WORTH_SHOWING_BITS).sort(strongest),
    against: facts.filter(({ bits }) => bits <= -WORTH_SHOWING_BITS).sort(strongest),
  };
}

function averageOfOthers(
  cause: DiagnosableCause,
  fact: Fact,
  causes: readonly DiagnosableCause[],
  priors: readonly number[],
): number {
  let mass = 0;
  let sum = 0;
  causes.forEach((other, index) => {
    if (other.id !== cause.id) {
      const prior = priors[index] ?? 0;
      mass += prior;
      sum += prior * likelihood(other, fact);
    }
  });
  return mass > 0 ? sum / mass : likelihood(cause, fact);
}
