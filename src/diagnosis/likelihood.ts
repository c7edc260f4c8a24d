import type { Frequency, Signs } from '../knowledge/article.ts';
import { NOT_SURE, type ObservationId, OPTIONS } from '../knowledge/question.ts';

/**
 * How likely a merchant whose cause is this one gives an answer, before the answers of a question
 * are made to sum to one. People write the signs as words; these numbers give them a scale on
 * which a step is about a factor of three to four, so that one clear answer moves a close pair and
 * two contradicting ones do not settle it.
 */
export const WEIGHT: Readonly<Record<Frequency, number>> = {
  /** what nearly everybody with this cause reports */
  usual: 1,
  /** nothing speaks against it; also the weight of an option that the signs leave out */
  possible: 0.3,
  /** it has happened: about one in ten of the usual ones */
  rare: 0.08,
  /** cannot be by itself, but people err and press the wrong button: about one in fifty */
  never: 0.02,
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

/**
 * P(answer | cause) for each telling option of `question`: the weights of `signs`, made to sum to
 * one. A cause without a view on the question gives its answers as often as payments in general.
 * "Not sure" is left out: it is taken to be as likely with every cause, so it tells nothing.
 */
export function answerLikelihoods(
  signs: Signs,
  question: ObservationId,
): ReadonlyMap<ObservedOption, number> {
  if (signs[question] === undefined) return baseRates(question);
  const frequencies: Partial<Readonly<Record<string, Frequency>>> = signs[question];
  const weighed = tellingOptions(question).map(
    (option) => [option, WEIGHT[frequencies[option] ?? 'possible']] as const,
  );
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
