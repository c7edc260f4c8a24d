import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createByteReader } from '../../../src/nlu/packing/byte-reader.ts';
import { createByteWriter } from '../../../src/nlu/packing/byte-writer.ts';

const number = fc.oneof(fc.nat(200), fc.nat(100_000), fc.nat(2 ** 32 - 1));

describe('a byte reader', () => {
  it('brings back what a byte writer wrote, kind by kind', () => {
    fc.assert(
      fc.property(
        fc.array(number),
        fc.array(fc.float({ noNaN: true })),
        fc.string({ unit: 'grapheme' }),
        (values, singles, text) => {
          const writer = createByteWriter();
          writer.integers(values);
          writer.planes(values);
          writer.floats(singles);
          writer.text(text);
          writer.texts([text, '', text]);
          writer.block(Uint8Array.of(7, 8));
          const reader = createByteReader(writer.bytes());
          expect(values.map(() => reader.integer())).toEqual(values);
          expect(Array.from(reader.planes(values.length), (value) => value >>> 0)).toEqual(values);
          expect([...reader.floats(singles.length)]).toEqual(singles);
          expect(reader.text()).toBe(text);
          expect(reader.texts()).toEqual([text, '', text]);
          expect([...reader.block(2)]).toEqual([7, 8]);
          expect(reader.atEnd()).toBe(true);
        },
      ),
    );
  });

  it('gives numbers of one byte as they lie, without a copy', () => {
    const writer = createByteWriter();
    writer.planes([1, 2, 255]);
    const bytes = writer.bytes();
    expect(createByteReader(bytes).planes(3).buffer).toBe(bytes.buffer);
  });

  it('says where bytes end too early', () => {
    const early = 'end too early';
    expect(() => createByteReader(Uint8Array.of(200)).integer()).toThrow(early);
    expect(() => createByteReader(Uint8Array.of(1, 2)).planes(2)).toThrow(early);
    expect(() => createByteReader(new Uint8Array(7)).floats(2)).toThrow(early);
    expect(() => createByteReader(Uint8Array.of(3, 65)).text()).toThrow(early);
  });
});

describe('a byte writer', () => {
  it('takes as many bytes a number as the largest needs', () => {
    const sizeOf = (values: readonly number[]) => {
      const writer = createByteWriter();
      writer.planes(values);
      return writer.bytes().length - 1;
    };
    expect([[0], [255], [256], [65_536], [2 ** 24]].map(sizeOf)).toEqual([1, 1, 2, 3, 4]);
    expect(sizeOf([1, 300])).toBe(4);
  });

  it('refuses what is no whole number of 32 bits', () => {
    expect(() => createByteWriter().planes([-1])).toThrow('whole numbers from 0 to 2^32 - 1');
    expect(() => createByteWriter().planes([1.5])).toThrow(RangeError);
  });
});
