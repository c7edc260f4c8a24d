import { describe, expect, it } from 'vitest';
import { float32At, floatAt, int32At, intAt } from '../../../src/nlu/features/element.ts';

describe('reading typed arrays', () => {
  it('gives the number at an index, and 0 outside the array', () => {
    expect([intAt([7], 0), intAt([7], 1), intAt([7], -1)]).toEqual([7, 0, 0]);
    expect([floatAt([0.5], 0), floatAt([0.5], 1)]).toEqual([0.5, 0]);
    expect([int32At(Int32Array.of(3), 0), int32At(Int32Array.of(3), 1)]).toEqual([3, 0]);
    expect([float32At(Float32Array.of(0.5), 0), float32At(Float32Array.of(0.5), 9)]).toEqual([
      0.5, 0,
    ]);
  });
});
