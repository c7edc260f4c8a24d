import { type CaseTimes, type Spread, spreadOf, timesOf } from './case-times.ts';
import { type DayCount, days } from './days.ts';
import { type GroupCount, groups } from './groups.ts';
import { type FigureTurn, type Question, questionsOf } from './question.ts';

/** A case as far as the figures need it. Times: epoch milliseconds. */
export interface FigureCase extends CaseTimes {
  readonly conversation: string;
  readonly topic: string | null;
  /** the merchant's words, masked */
  readonly question: string;
}

/** What was asked and what became of it, between two times. */
export interface DeskFigures extends QuestionCounts {
  readonly since: number;
  readonly until: number;
  /** from the hand-over until a person's first reply; null where there was none */
  readonly firstResponse: Spread | null;
  /** from the hand-over until the case was closed */
  readonly resolve: Spread | null;
  readonly byTopic: readonly GroupCount[];
  readonly byLanguage: readonly GroupCount[];
  readonly byChannel: readonly GroupCount[];
  readonly byDay: readonly DayCount[];
  readonly gaps: readonly Gap[];
}

export interface QuestionCounts {
  /** threads in which something was asked */
  readonly questions: number;
  readonly answered: number;
  /** answered, no case, and the same person asked nothing more in the channel for a day */
  readonly deflected: number;
  /** would count as deflected, but the day is not over */
  readonly tooRecent: number;
  /** 0..1, of the questions of which it is known; null where there is none */
  readonly deflection: number | null;
  /** in which the desk asked back */
  readonly asked: number;
  readonly handedOver: number;
}

/** A question that nothing of ours fits. */
export interface Gap {
  readonly case: number;
  readonly at: number;
  readonly question: string;
}

export interface FigureInput {
  readonly since: number;
  readonly until: number;
  /** oldest first; those of the day after `until` tell who came back */
  readonly turns: readonly FigureTurn[];
  readonly cases: readonly FigureCase[];
  /** what is known by now, epoch milliseconds */
  readonly now: number;
}

const SHOWN_GAPS = 20;

/** The figures of the desk for `since` (inclusive) to `until` (exclusive). Pure. */
export function deskFigures({ since, until, turns, cases, now }: FigureInput): DeskFigures {
  const inCases = new Set(cases.map(({ conversation }) => conversation));
  const questions = questionsOf(turns, inCases, now).filter(({ at }) => at >= since && at < until);
  const opened = cases.filter(({ openedAt }) => openedAt >= since && openedAt < until);
  const { responses, resolutions } = timesOf(opened);
  return {
    since,
    until,
    ...countsOf(questions),
    firstResponse: spreadOf(responses),
    resolve: spreadOf(resolutions),
    byTopic: groups(questions, ({ topic }) => topic),
    byLanguage: groups(questions, ({ language }) => language),
    byChannel: groups(questions, ({ channel }) => channel),
    byDay: days(questions, since, until),
    gaps: gapsOf(opened),
  };
}

function countsOf(questions: readonly Question[]): QuestionCounts {
  const count = (passes: (question: Question) => boolean) => questions.filter(passes).length;
  const deflected = count(({ deflected: state }) => state === 'yes');
  const tooRecent = count(({ deflected: state }) => state === 'too-recent');
  const known = questions.length - tooRecent;
  return {
    questions: questions.length,
    answered: count(({ answered }) => answered),
    deflected,
    tooRecent,
    deflection: known === 0 ? null : deflected / known,
    asked: count(({ asked }) => asked),
    handedOver: count(({ handedOver }) => handedOver),
  };
}

/** Newest first. */
function gapsOf(cases: readonly FigureCase[]): readonly Gap[] {
  return cases
    .filter(({ topic }) => topic === null)
    .map(({ id, openedAt, question }) => ({ case: id, at: openedAt, question }))
    .sort((one, other) => other.at - one.at)
    .slice(0, SHOWN_GAPS);
}
