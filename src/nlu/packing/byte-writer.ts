/** Collects bytes. Whole numbers from 0 to 2^32 - 1 take 7 bits a byte, low bits first (LEB128). */
export interface ByteWriter {
  integer(value: number): void;
  integers(values: Iterable<number>): void;
  /**
   * Many whole numbers from 0 to 2^32 - 1 as planes: the low bytes of all, then the next ones, as
   * many as the largest takes. A plane needs no decoding, and packs well as its bytes are alike.
   */
  planes(values: ArrayLike<number>): void;
  /** IEEE 754 singles as four planes, to be read as many at once. */
  floats(values: Iterable<number>): void;
  /** Bytes as they are, without their number. */
  block(bytes: Uint8Array): void;
  /** UTF-8 after its length in bytes. */
  text(value: string): void;
  /** Several texts after their number. */
  texts(values: readonly string[]): void;
  bytes(): Uint8Array;
}

export function createByteWriter(): ByteWriter {
  const collected: number[] = [];
  const integer = (value: number): void => {
    let rest = value;
    while (rest > 127) {
      collected.push((rest % 128) + 128);
      rest = Math.floor(rest / 128);
    }
    collected.push(rest);
  };
  const pushPlanes = (values: ArrayLike<number>, count: number): void => {
    for (let plane = 0; plane < count; plane++) {
      for (let at = 0; at < values.length; at++) {
        collected.push(((values[at] ?? 0) >>> (8 * plane)) & 255);
      }
    }
  };
  const text = (value: string): void => {
    const encoded = new TextEncoder().encode(value);
    integer(encoded.length);
    for (const byte of encoded) collected.push(byte);
  };
  return {
    integer,
    integers: (values) => {
      for (const value of values) integer(value);
    },
    planes: (values) => {
      const count = planesFor(values);
      integer(count);
      pushPlanes(values, count);
    },
    floats: (values) => pushPlanes(new Int32Array(Float32Array.from(values).buffer), 4),
    block: (bytes) => {
      for (const byte of bytes) collected.push(byte);
    },
    text,
    texts: (values) => {
      integer(values.length);
      for (const value of values) text(value);
    },
    bytes: () => Uint8Array.from(collected),
  };
}

/** How many bytes the largest of some numbers takes. Throws a RangeError for what is no such number. */
function planesFor(values: ArrayLike<number>): number {
  let bits = 0;
  for (let at = 0; at < values.length; at++) {
    const value = values[at] ?? 0;
    if (value >>> 0 !== value) {
      throw new RangeError(`The pack has whole numbers from 0 to 2^32 - 1, not ${value}.`);
    }
    bits |= value;
  }
  return Math.max(1, Math.ceil((32 - Math.clz32(bits)) / 8));
}
