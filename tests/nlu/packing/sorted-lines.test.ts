import { describe, expect, it } from 'vitest';
import { intentsOfLines, sortLines } from '../../../src/nlu/packing/sorted-lines.ts';

describe('sortLines', () => {
  it('puts lines in the order of their intents and leaves the background out', () => {
    const { counts, placeOf } = sortLines(Int32Array.of(2, 0, -1, 2, 1, 0), 4);
    expect([...counts]).toEqual([2, 1, 2, 0]);
    expect([...placeOf]).toEqual([3, 0, -1, 4, 2, 1]);
    expect([...intentsOfLines(counts)]).toEqual([0, 0, 1, 2, 2]);
  });
});
