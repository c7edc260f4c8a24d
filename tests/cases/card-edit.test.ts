import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CARD_EDIT_MS, nextCardEdit } from '../../src/cases/card-edit.ts';

describe('the edits of a case’s card', () => {
  it('show a first change at once', () => {
    expect(nextCardEdit(null, 1000)).toBe(1000);
    expect(nextCardEdit(1000, 1000 + CARD_EDIT_MS)).toBe(1000 + CARD_EDIT_MS);
  });

  it('show what follows within five seconds together', () => {
    expect(nextCardEdit(1000, 1500)).toBe(1000 + CARD_EDIT_MS);
    expect(nextCardEdit(1000 + CARD_EDIT_MS, 2000)).toBeNull();
  });

  it('are no nearer than five seconds, and show every change in the end', () => {
    const gaps = fc.array(fc.integer({ min: 0, max: 8000 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(gaps, (waits) => {
        const due = editsOf(waits);
        const between = due.slice(1).map((edit, index) => edit - (due[index] ?? 0));
        expect(between.filter((gap) => gap < CARD_EDIT_MS)).toEqual([]);
        expect(due.at(-1)).toBeGreaterThanOrEqual(waits.reduce((sum, wait) => sum + wait, 0));
      }),
    );
  });
});

/** When the card is edited where something changes after each of `waits` (ms). */
function editsOf(waits: readonly number[]): readonly number[] {
  const due: number[] = [];
  let at = 0;
  for (const wait of waits) {
    at += wait;
    const next = nextCardEdit(due.at(-1) ?? null, at);
    if (next !== null) due.push(next);
  }
  return due;
}
