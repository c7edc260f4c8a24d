import { type DiagnosableCause, type Diagnosis, diagnose } from '../../src/diagnosis/diagnose.ts';
import { codeChance, nextQuestion } from '../../src/diagnosis/next-question.ts';
import {
  NOT_SURE,
  type ObservationId,
  type Observations,
  type QuestionId,
} from '../../src/knowledge/question.ts';
import { TOPIC } from '../../src/knowledge/topic.ts';
import type { Merchant } from './merchant.ts';
import type { Opener } from './opener.ts';

/** How one conversation ended. */
export interface Played {
  readonly end: 'right' | 'wrong' | 'handed-over';
  readonly questions: number;
  /** where the true cause stands in what the people get with a hand-over: 1 leads */
  readonly place?: number;
}

// The desk's policy in small, with its thresholds (src/dialogue/policy.ts, choose-question.ts).
const SURE = 0.85;
const DIAGNOSED = 0.75;
const MOST_QUESTIONS = 2;
const OFFERED_MASS = 0.7;
const LEAST_OFFERED = 0.1;
const MOST_OFFERED = 3;
const CODE_PAYS = 0.4;

interface State {
  readonly diagnosis: Diagnosis;
  readonly observations: Observations;
  readonly asked: readonly QuestionId[];
}

/** Plays one conversation from the first message to an answer or a hand-over. */
export function play(
  causes: readonly DiagnosableCause[],
  merchant: Merchant,
  opener: Opener,
): Played {
  const quoted = merchant.tellsCode();
  if (quoted !== null) return answered(quoted, merchant, 0);
  const [head] = opener.ranking;
  if (head && head.confidence >= SURE && head.topic !== TOPIC.unspecified) {
    return answered(head.topic, merchant, 0);
  }
  const told = merchant.volunteers();
  const observations: Observations = told ? { [told.question]: told.option } : {};
  const diagnosis = diagnose({ causes, prior: opener.ranking, observations });
  return turn({ diagnosis, observations, asked: [] }, { causes, merchant, opener });
}

/** What does not change while one conversation is played. */
interface Table {
  readonly causes: readonly DiagnosableCause[];
  readonly merchant: Merchant;
  readonly opener: Opener;
}

/** Answers if sure, else asks, else hands over. */
function turn(state: State, table: Table): Played {
  const { diagnosis, observations, asked } = state;
  const [leading] = diagnosis.ranking;
  const learned = Object.keys(observations).length > 0;
  if (learned && leading && leading.probability >= DIAGNOSED) {
    return answered(leading.topic, table.merchant, asked.length);
  }
  return asked.length >= MOST_QUESTIONS ? handedOver(state, table) : ask(state, table);
}

function ask(state: State, table: Table): Played {
  const { diagnosis, observations, asked } = state;
  const offered = asked.includes('topic') ? [] : closeTopics(state, table.opener);
  if (asked.length === 0 && offered.length >= 2 && codeChance(diagnosis) >= CODE_PAYS) {
    return askCode({ ...state, asked: ['code'] }, table);
  }
  if (offered.length >= 2) {
    return settledBy(
      table.merchant.topic(offered),
      { ...state, asked: [...asked, 'topic'] },
      table,
    );
  }
  const next = nextQuestion(diagnosis, {
    asked,
    observations,
    codeKnown: false,
  });
  if (next === null) return handedOver(state, table);
  const { question } = next;
  const then = { ...state, asked: [...asked, question] };
  return question === 'code' ? askCode(then, table) : observe(then, table, question);
}

function askCode(state: State, table: Table): Played {
  const { merchant, opener } = table;
  const topic = merchant.code();
  if (topic !== null) return answered(topic, merchant, state.asked.length);
  if (merchant.describes()) return describedAnew(merchant, opener, state.asked.length);
  return turn(diagnosed(state, table), table);
}

function observe(state: State, table: Table, question: ObservationId): Played {
  const option = table.merchant.answer(question) ?? NOT_SURE;
  const observations = { ...state.observations, [question]: option };
  return turn(diagnosed({ ...state, observations }, table), table);
}

function diagnosed(state: State, { causes, opener }: Table): State {
  const { observations, asked } = state;
  const noCode = asked.includes('code');
  return { ...state, diagnosis: diagnose({ causes, prior: opener.ranking, observations, noCode }) };
}

/** The reply told the problem afresh and clearly: the classifier is as right as with such openers. */
function describedAnew(merchant: Merchant, opener: Opener, questions: number): Played {
  return answered(opener.again, merchant, questions);
}

/** The topics to offer by name, as the desk does: by the classifier until something was told. */
function closeTopics({ diagnosis, observations }: State, opener: Opener): readonly string[] {
  const told = Object.values(observations).some((option) => option !== NOT_SURE);
  const ranking = told
    ? diagnosis.ranking.map(({ topic, probability }) => ({ topic, confidence: probability }))
    : opener.ranking;
  const head = ranking.slice(0, MOST_OFFERED).filter((one) => one.confidence >= LEAST_OFFERED);
  const mass = head.reduce((sum, { confidence }) => sum + confidence, 0);
  const offerable = head.every(({ topic }) => topic !== TOPIC.unspecified);
  return offerable && mass >= OFFERED_MASS ? head.map(({ topic }) => topic) : [];
}

function settledBy(topic: string | null, state: State, table: Table): Played {
  return topic === null
    ? handedOver(state, table)
    : answered(topic, table.merchant, state.asked.length);
}

function answered(topic: string, { cause }: Merchant, questions: number): Played {
  return { end: topic === cause.id ? 'right' : 'wrong', questions };
}

function handedOver({ diagnosis, asked }: State, { merchant }: Table): Played {
  const place = diagnosis.ranking.findIndex(({ topic }) => topic === merchant.cause.id) + 1;
  return { end: 'handed-over', questions: asked.length, place };
}
