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
  const asked = countByDay(questions);
  const handedOver = countByDay(questions.filter((question) => question.handedOver));
  return Array.from({ length: count }, (_, index) => {
    const number = first + index;
    return {
      day: new Date(number * DAY_MS).toISOString().slice(0, 10),
      questions: asked.get(number) ?? 0,
      handedOver: handedOver.get(number) ?? 0,
    };
  });
}

/** How many of `questions` were asked on each day, by the day's number since 1970. */
function countByDay(questions: readonly Question[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { at } of questions) {
    const day = Math.floor(at / DAY_MS);
    counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  return counts;
}
