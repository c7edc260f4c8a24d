import {
  OBSERVATIONS,
  type ObservationId,
  type Observations,
  type QuestionId,
} from '../knowledge/question.ts';
import type { Diagnosis } from './diagnose.ts';
import { entropy } from './entropy.ts';
import { answerLikelihoods, quotesCode, tellingOptions } from './likelihood.ts';

/** One possible answer: how likely it is, and what is then known of each cause. */
export interface Outcome {
  /** null: the answer says nothing */
  readonly option: string | null;
  readonly probability: number;
  /** in the order of the diagnosis */
  readonly posterior: readonly number[];
}

/** A question that may be asked, with what it is expected to settle. */
export interface RankedQuestion {
  readonly question: Exclude<QuestionId, 'topic'>;
  /** expected information gain, in bits */
  readonly gain: number;
  readonly outcomes: readonly Outcome[];
}

export interface AskedSoFar {
  readonly asked: readonly QuestionId[];
  readonly observations: Observations;
  /** a code was told: asking for it again settles nothing */
  readonly codeKnown: boolean;
}

/** Below this a question is not worth a merchant's time, whatever it may change. */
export const LEAST_GAIN_BITS = 0.1;

/** From this probability on a diagnosis is worth an answer, given as likely. */
const ANSWER_FROM = 0.75;

/** A merchant who is asked cannot tell in about one of six cases. */
const CANNOT_TELL = 0.15;

/**
 * The question with the highest expected information gain among those not yet asked or answered,
 * or null where none pays.
 */
export function nextQuestion(diagnosis: Diagnosis, sofar: AskedSoFar): RankedQuestion | null {
  return rankQuestions(diagnosis, sofar).find((question) => pays(question)) ?? null;
}

/** Every question still open, best first. */
export function rankQuestions(
  diagnosis: Diagnosis,
  { asked, observations, codeKnown }: AskedSoFar,
): readonly RankedQuestion[] {
  const open = OBSERVATIONS.filter((id) => !asked.includes(id) && observations[id] === undefined);
  const questions = open.map((id) => ranked(id, diagnosis, observationOutcomes(diagnosis, id)));
  if (!codeKnown && !asked.includes('code')) {
    questions.push(ranked('code', diagnosis, codeOutcomes(diagnosis)));
  }
  return questions.sort((a, b) => b.gain - a.gain);
}

/**
 * Whether asking pays: it is expected to tell something, and some answer would change what the
 * merchant is told, by putting another cause first or by making the first one sure enough.
 */
export function pays({ gain, outcomes }: RankedQuestion, answerFrom = ANSWER_FROM): boolean {
  const before = outcomes.find(({ option }) => option === null)?.posterior ?? [];
  const leading = leader(before);
  const sureBefore = Math.max(...before) >= answerFrom;
  const changes = outcomes.some(
    ({ probability, posterior }) =>
      probability > 0 &&
      (leader(posterior) !== leading || Math.max(...posterior) >= answerFrom !== sureBefore),
  );
  return gain >= LEAST_GAIN_BITS && changes;
}

function ranked(
  question: RankedQuestion['question'],
  diagnosis: Diagnosis,
  outcomes: readonly Outcome[],
): RankedQuestion {
  const now = entropy(diagnosis.ranking.map(({ probability }) => probability));
  const then = outcomes.reduce(
    (sum, { probability, posterior }) => sum + probability * entropy(posterior),
    0,
  );
  return { question, gain: now - then, outcomes };
}

function observationOutcomes(diagnosis: Diagnosis, question: ObservationId): readonly Outcome[] {
  const likelihoods = diagnosis.causes.map(({ signs }) => answerLikelihoods(signs, question));
  const now = diagnosis.ranking.map(({ probability }) => probability);
  const telling = tellingOptions(question).map((option): Outcome => {
    const joint = now.map((p, index) => p * (likelihoods[index]?.get(option) ?? 0));
    const { probability, posterior } = conditioned(joint);
    return { option, probability: probability * (1 - CANNOT_TELL), posterior };
  });
  return [...telling, { option: null, probability: CANNOT_TELL, posterior: now }];
}

/** A code settles its cause; where none is found, causes that show codes become less likely. */
function codeOutcomes(diagnosis: Diagnosis): readonly Outcome[] {
  const now = diagnosis.ranking.map(({ probability }) => probability);
  const quoted = diagnosis.causes.map(
    (cause, index) => (now[index] ?? 0) * quotesCode(cause.codes),
  );
  const named = quoted.map(
    (probability, index): Outcome => ({
      option: diagnosis.causes[index]?.id ?? '',
      probability,
      posterior: now.map((_, other) => (other === index ? 1 : 0)),
    }),
  );
  const none = conditioned(now.map((p, index) => p - (quoted[index] ?? 0)));
  return [...named, { option: null, ...none }];
}

function conditioned(joint: readonly number[]): Pick<Outcome, 'probability' | 'posterior'> {
  const probability = joint.reduce((sum, p) => sum + p, 0);
  const posterior = probability > 0 ? joint.map((p) => p / probability) : joint;
  return { probability, posterior };
}

function leader(posterior: readonly number[]): number {
  return posterior.indexOf(Math.max(...posterior));
}
