import { decodeNumbers } from './exp-golomb.ts';

/** Reads what a byte writer wrote, in the same order. Each method throws a RangeError past the end. */
export interface ByteReader {
  integer(): number;
  /** Fills an array with whole numbers. */
  integers<Numbers extends Int32Array | Uint16Array>(into: Numbers): Numbers;
  /** Fills an array with the numbers of a `compact` list. */
  compact<Numbers extends Int32Array | Uint16Array | Uint8Array>(into: Numbers): Numbers;
  floats(count: number): Float32Array;
  /** So many bytes as they are. */
  block(size: number): Uint8Array;
  text(): string;
  atEnd(): boolean;
}

export function createByteReader(bytes: Uint8Array): ByteReader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  const integer = (): number => {
    let value = 0;
    let unit = 1;
    for (;;) {
      const byte = view.getUint8(at++);
      value += (byte & 127) * unit;
      if (byte < 128) return value;
      unit *= 128;
    }
  };
  const take = (size: number): Uint8Array => {
    if (at + size > bytes.length) throw new RangeError('The packed model ends too early.');
    at += size;
    return bytes.slice(at - size, at);
  };
  return {
    integer,
    integers: (into) => {
      for (let i = 0; i < into.length; i++) into[i] = integer();
      return into;
    },
    compact: (into) => {
      const order = integer();
      return decodeNumbers(take(integer()), order, into);
    },
    floats: (count) => {
      // A Buffer's slice is a view into a larger pool: its offset must go along.
      const part = take(4 * count);
      const view = new DataView(part.buffer, part.byteOffset, part.byteLength);
      return Float32Array.from({ length: count }, (_, i) => view.getFloat32(4 * i, true));
    },
    block: take,
    text: () => new TextDecoder().decode(take(integer())),
    atEnd: () => at === bytes.length,
  };
}
