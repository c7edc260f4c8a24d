import type { Frequency, Signs } from '../knowledge/article.ts';
import { NOT_SURE, type ObservationId, OPTIONS } from '../knowledge/question.ts';

/**
 * How the words that people write into the signs weigh an answer, against how often it is given in
 * general: `usual` is what nearly everybody with this cause reports; `possible`, also for an option
 * that is left out, says that the cause makes no difference; `rare` and `never` make it less common
 * than it is anyway, and leave room for who errs or presses the wrong button.
 */
export const LIFT: Readonly<Record<Exclude<Frequency, 'usual'>, number>> = {
  possible: 1,
  rare: 0.3,
  never: 0.05,
};

/**
 * How often each answer is given when nothing is known of the cause: what a cause without a view on
 * the question gets. Most failing payments are sales of any amount by chip or tap, happen now and
 * charge nobody; an answer that is rare in general must not count for the causes that are silent on it.
 */
export const BASE_RATES = {
  cards: { 'one-card': 0.55, 'all-cards': 0.35, 'one-brand': 0.1 },
  terminals: { 'one-terminal': 0.6, 'all-terminals': 0.3, online: 0.1 },
  entry: { chip: 0.42, tap: 0.35, swipe: 0.09, keyed: 0.08, scan: 0.06 },
  amount: { 'any-amount': 0.85, 'above-some-amount': 0.15 },
  since: { 'just-now': 0.7, 'after-a-change': 0.2, 'long-idle': 0.1 },
  charged: { charged: 0.12, 'not-charged': 0.88 },
  bank: { 'bank-saw-it': 0.5, 'bank-did-not': 0.5 },
  kind: { sale: 0.85, refund: 0.05, void: 0.03, preauth: 0.04, settlement: 0.03 },
} as const satisfies Readonly<Record<ObservationId, Readonly<Record<string, number>>>>;

/** An answer to a question that splits causes. */
export type ObservedOption = (typeof OPTIONS)[ObservationId][number];

/** The options of `question` that say something. */
export function tellingOptions(question: ObservationId): readonly ObservedOption[] {
  return OPTIONS[question].filter((option) => option !== NOT_SURE);
}

type Likelihoods = ReadonlyMap<ObservedOption, number>;

/** The signs of a cause never change, and each turn asks for them some hundred times. */
const worked = new WeakMap<Signs, Map<ObservationId, Likelihoods>>();

/**
 * P(answer | cause) for each telling option of `question`: the weights of `signs`, made to sum to
 * one. A cause without a view on the question gives its answers as often as payments in general.
 * "Not sure" is left out: it is taken to be as likely with every cause, so it tells nothing.
 */
export function answerLikelihoods(signs: Signs, question: ObservationId): Likelihoods {
  const known = worked.get(signs) ?? new Map<ObservationId, Likelihoods>();
  worked.set(signs, known);
  const likelihoods = known.get(question) ?? workOut(signs, question);
  known.set(question, likelihoods);
  return likelihoods;
}

function workOut(signs: Signs, question: ObservationId): Likelihoods {
  if (signs[question] === undefined) return baseRates(question);
  const frequencies: Partial<Readonly<Record<string, Frequency>>> = signs[question];
  const weighed = [...baseRates(question)].map(([option, rate]) => {
    const frequency = frequencies[option] ?? 'possible';
    return [option, frequency === 'usual' ? 1 : rate * LIFT[frequency]] as const;
  });
  const total = weighed.reduce((sum, [, weight]) => sum + weight, 0);
  return new Map(weighed.map(([option, weight]) => [option, weight / total]));
}

function baseRates(question: ObservationId): ReadonlyMap<ObservedOption, number> {
  const rates: Partial<Readonly<Record<ObservedOption, number>>> = BASE_RATES[question];
  return new Map(tellingOptions(question).map((option) => [option, rates[option] ?? 0]));
}

/**
 * How often a merchant who is asked for the code or the exact words can give one that settles the
 * cause: about half of those whose cause has codes; hardware and operating faults show words of
 * their own now and then.
 */
const QUOTES_CODE = 0.55;
const QUOTES_WORDS = 0.15;

/** P(answer | cause) of one option; 0 where it is none of the question's. */
export function likelihoodOf(
  signs: Signs,
  question: ObservationId,
  option: ObservedOption,
): number {
  return answerLikelihoods(signs, question).get(option) ?? 0;
}

/** P(the merchant can quote a code or wording | cause), for a cause with these main codes. */
export function quotesCode(codes: readonly unknown[] = []): number {
  return codes.length > 0 ? QUOTES_CODE : QUOTES_WORDS;
}
