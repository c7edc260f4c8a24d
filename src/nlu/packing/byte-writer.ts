import { bestOrder, encodeNumbers } from './exp-golomb.ts';

/** Collects bytes. Whole numbers from 0 to 2^32 - 1 take 7 bits a byte, low bits first (LEB128). */
export interface ByteWriter {
  integer(value: number): void;
  integers(values: Iterable<number>): void;
  /** Many whole numbers from 0 to 2^31 - 1 in as few bits as their Exp-Golomb code takes. */
  compact(values: ArrayLike<number>): void;
  /** IEEE 754 singles, low byte first. */
  floats(values: Iterable<number>): void;
  /** Bytes as they are, without their number. */
  block(bytes: Uint8Array): void;
  /** UTF-8 after its length in bytes. */
  text(value: string): void;
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
  return {
    integer,
    integers: (values) => {
      for (const value of values) integer(value);
    },
    compact: (values) => {
      const order = bestOrder(values);
      const encoded = encodeNumbers(values, order);
      integer(order);
      integer(encoded.length);
      for (const byte of encoded) collected.push(byte);
    },
    floats: (values) => {
      for (const value of values) collected.push(...singleBytes(value));
    },
    block: (bytes) => {
      for (const byte of bytes) collected.push(byte);
    },
    text: (value) => {
      const encoded = new TextEncoder().encode(value);
      integer(encoded.length);
      for (const byte of encoded) collected.push(byte);
    },
    bytes: () => Uint8Array.from(collected),
  };
}

function singleBytes(value: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(4));
  view.setFloat32(0, value, true);
  return new Uint8Array(view.buffer);
}
