import type { Question } from './question.ts';

/** The questions that have something in common. */
export interface GroupCount {
  /** null: nothing fits, or nothing is known */
  readonly key: string | null;
  readonly questions: number;
  readonly answered: number;
  readonly deflected: number;
  readonly handedOver: number;
}

/** The questions counted by `keyOf`, the greatest group first. */
export function groups(
  questions: readonly Question[],
  keyOf: (question: Question) => string | null,
): readonly GroupCount[] {
  const found = new Map<string | null, Question[]>();
  for (const question of questions) {
    const key = keyOf(question);
    const known = found.get(key);
    if (known) known.push(question);
    else found.set(key, [question]);
  }
  return [...found]
    .map(([key, members]) => ({
      key,
      questions: members.length,
      answered: members.filter(({ answered }) => answered).length,
      deflected: members.filter(({ deflected }) => deflected === 'yes').length,
      handedOver: members.filter(({ handedOver }) => handedOver).length,
    }))
    .sort((one, other) => other.questions - one.questions || byName(one.key, other.key));
}

function byName(one: string | null, other: string | null): number {
  return (one ?? '') < (other ?? '') ? -1 : 1;
}
