import { describe, expect, it } from 'vitest';
import { deflateModel, inflateModel } from '../../src/trainer/model-file.ts';

// Skewed like gaps and weights, and longer than the piece that is read at once.
const model = Uint8Array.from({ length: 3_000_000 }, (_, at) => Math.floor((at % 251) ** 2 / 4000));

describe('a model in its file', () => {
  it('comes back as it was, and is smaller there', () => {
    const file = deflateModel(model);
    expect(Buffer.compare(inflateModel(file), model)).toBe(0);
    expect(file.length).toBeLessThan(model.length * 0.6);
  });

  it('is the same file for the same model', () => {
    expect(Buffer.compare(deflateModel(model), deflateModel(model))).toBe(0);
  });

  it('is refused where a byte has changed or is missing', () => {
    const file = deflateModel(model.subarray(0, 1000));
    const damaged = file.map((byte, at) => (at === file.length - 1 ? byte ^ 1 : byte));
    expect(() => inflateModel(damaged)).toThrow();
    expect(() => inflateModel(file.subarray(0, -1))).toThrow();
  });
});
