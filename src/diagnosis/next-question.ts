import {
  OBSERVATIONS,
  type ObservationId,
  type Observations,
  type QuestionId,
} from '../knowledge/question.ts';
import type { Diagnosis } from './diagnose.ts';
import { entropy } from './entropy.ts';
import { likelihoodOf, quotesCode, tellingOptions } from './likelihood.ts';

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
const LEAST_GAIN_BITS = 0.1;

/** From this probability on a diagnosis is worth an answer, given as likely. */
const ANSWER_FROM = 0.75;

/** A merchant who is asked cannot tell in about one of six cases. */
const CANNOT_TELL = 0.15;

/**
 * The question with the highest expected information gain among those not yet asked or answered. The
 * last one too: where it does not settle the cause, people get the likeliest three. Null where none pays.
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
  const silent = outcomes.filter(({ option }) => option === null).map(leadOf);
  const changes = outcomes
    .filter(({ probability }) => probability > 0)
    .map(leadOf)
    .some((lead) =>
      silent.some(
        (before) =>
          lead.index !== before.index || lead.height >= answerFrom !== before.height >= answerFrom,
      ),
    );
  return gain >= LEAST_GAIN_BITS && changes;
}

function ranked(
  question: RankedQuestion['question'],
  { ranking }: Diagnosis,
  outcomes: readonly Outcome[],
): RankedQuestion {
  const now = entropy(ranking.map(({ probability }) => probability));
  const then = outcomes.reduce(
    (sum, { probability, posterior }) => sum + probability * entropy(posterior),
    0,
  );
  return { question, gain: now - then, outcomes };
}

function observationOutcomes({ ranking }: Diagnosis, question: ObservationId): readonly Outcome[] {
  const telling = tellingOptions(question).map((option): Outcome => {
    const joint = ranking.map(
      ({ probability, cause }) => probability * likelihoodOf(cause.signs, question, option),
    );
    const told = conditioned(joint);
    return { ...told, option, probability: told.probability * (1 - CANNOT_TELL) };
  });
  const posterior = ranking.map(({ probability }) => probability);
  return [...telling, { option: null, probability: CANNOT_TELL, posterior }];
}

/** A code settles its cause; where none is found, causes that show codes become less likely. */
function codeOutcomes({ ranking }: Diagnosis): readonly Outcome[] {
  const named = ranking.map(
    ({ topic, probability, cause }): Outcome => ({
      option: topic,
      probability: probability * quotesCode(cause.codes),
      posterior: ranking.map((other) => (other.topic === topic ? 1 : 0)),
    }),
  );
  const none = ranking.map(({ probability, cause }) => probability * (1 - quotesCode(cause.codes)));
  return [...named, { option: null, ...conditioned(none) }];
}

/** P(the merchant, asked for it, can quote a code or wording that settles the cause). */
export function codeChance({ ranking }: Diagnosis): number {
  return ranking.reduce(
    (sum, { probability, cause }) => sum + probability * quotesCode(cause.codes),
    0,
  );
}

/** `joint` made to sum to one, and what it summed to. */
function conditioned(joint: readonly number[]): Pick<Outcome, 'probability' | 'posterior'> {
  const probability = joint.reduce((sum, p) => sum + p, 0);
  return { probability, posterior: joint.map((p) => p / probability) };
}

function leadOf({ posterior }: Outcome): { readonly index: number; readonly height: number } {
  const height = Math.max(...posterior);
  return { index: posterior.indexOf(height), height };
}
