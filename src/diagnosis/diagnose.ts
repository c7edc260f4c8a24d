import { RULED_OUT_SHARE, type Signs } from '../knowledge/article.ts';
import {
  NOT_SURE,
  OBSERVATIONS,
  type ObservationId,
  type Observations,
} from '../knowledge/question.ts';
import { likelihoodOf, type ObservedOption, quotesCode } from './likelihood.ts';
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
  /** its signs, for what to ask next */
  readonly cause: DiagnosableCause;
}

/** Causes, likeliest first, with probabilities that sum to one. */
export interface Diagnosis {
  readonly ranking: readonly Suspect[];
}

export interface DiagnosisInput {
  readonly causes: readonly DiagnosableCause[];
  /** the classifier's ranking; need not sum to one, may name topics that are no cause */
  readonly prior: readonly PriorTopic[];
  readonly observations: Observations;
  /** causes that the merchant says it is not */
  readonly ruledOut?: readonly string[];
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
  const priors = priorOver(
    input.causes.map(({ id }) => id),
    input.prior,
  );
  const weighed = input.causes.map((cause): Weighed => {
    const prior = priors.get(cause.id) ?? 0;
    const unquoted = input.noCode === true ? 1 - quotesCode(cause.codes) : 1;
    const facts = told.reduce((product, fact) => product * likelihood(cause, fact), 1);
    const denied = input.ruledOut?.includes(cause.id) ? RULED_OUT_SHARE : 1;
    return { cause, prior, weight: prior * unquoted * denied * facts };
  });
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
  if (!(total > 0)) {
    throw new Error('No cause is possible: give at least one cause to diagnose.');
  }
  return {
    ranking: [...weighed]
      .sort((a, b) => b.weight - a.weight)
      .map(({ cause, weight }) => ({
        topic: cause.id,
        probability: weight / total,
        evidence: evidenceOf(cause, told, weighed),
        cause,
      })),
  };
}

/** A cause with its prior, and the prior times the likelihood of all that was told. */
interface Weighed {
  readonly cause: DiagnosableCause;
  readonly prior: number;
  readonly weight: number;
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
  return likelihoodOf(signs, question, option);
}

/** Each fact's likelihood under `cause` against its average under the others, weighed by the prior. */
function evidenceOf(
  cause: DiagnosableCause,
  told: readonly Fact[],
  all: readonly Weighed[],
): Suspect['evidence'] {
  const others = all.filter((other) => other.cause.id !== cause.id);
  const facts = told.map((fact) => ({
    ...fact,
    bits: Math.log2(likelihood(cause, fact) / averageOver(others, fact, likelihood(cause, fact))),
  }));
  const strongest = (a: Evidence, b: Evidence) => Math.abs(b.bits) - Math.abs(a.bits);
  return {
    for: facts.filter(({ bits }) => bits >= WORTH_SHOWING_BITS).sort(strongest),
    against: facts.filter(({ bits }) => bits <= -WORTH_SHOWING_BITS).sort(strongest),
  };
}

/** The likelihood of `fact` under `others`; `alone` where there are none. */
function averageOver(others: readonly Weighed[], fact: Fact, alone: number): number {
  const mass = others.reduce((sum, { prior }) => sum + prior, 0);
  const joint = others.reduce((sum, { cause, prior }) => sum + prior * likelihood(cause, fact), 0);
  return mass > 0 ? joint / mass : alone;
}
