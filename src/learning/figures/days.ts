import type { Question } from './question.ts';

/** The questions of one day (UTC). */
export interface DayCount {
  /** such as 2026-11-22 */
  readonly day: string;
  readonly questions: number;
  readonly handedOver: number;
}

const DAY_MS = 86_400_000;

/** Every day from `since` until before `until`, with the questions of it. */
export function days(
  questions: readonly Question[],
  since: number,
  until: number,
): readonly DayCount[] {
  const first = Math.floor(since / DAY_MS);
  const count = Math.max(Math.ceil(until / DAY_MS) - first, 0);
  return Array.from({ length: count }, (_, index) => {
    const number = first + index;
    const members = questions.filter(({ at }) => Math.floor(at / DAY_MS) === number);
    return {
      day: new Date(number * DAY_MS).toISOString().slice(0, 10),
      questions: members.length,
      handedOver: members.filter(({ handedOver }) => handedOver).length,
    };
  });
}
