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

/** An answer to a question that splits causes. */
export type ObservedOption = (typeof OPTIONS)[ObservationId][number];

/** The options of `question` that say something. */
export function tellingOptions(question: ObservationId): readonly ObservedOption[] {
  return OPTIONS[question].filter((option) => option !== NOT_SURE);
}

/**
 * P(answer | cause) for each telling option of `question`: the weights of `signs`, made to sum to
 * one. A cause without a view on the question gives every option the same.
 * "Not sure" is left out: it is taken to be as likely with every cause, so it tells nothing.
 */
export function answerLikelihoods(
  signs: Signs,
  question: ObservationId,
): ReadonlyMap<ObservedOption, number> {
  const frequencies: Partial<Readonly<Record<string, Frequency>>> = signs[question] ?? {};
  const weighed = tellingOptions(question).map(
    (option) => [option, WEIGHT[frequencies[option] ?? 'possible']] as const,
  );
  const total = weighed.reduce((sum, [, weight]) => sum + weight, 0);
  return new Map(weighed.map(([option, weight]) => [option, weight / total]));
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
