/** Reads what a byte writer wrote, in the same order. Each method throws a RangeError past the end. */
export interface ByteReader {
  integer(): number;
  /** Fills an array with whole numbers; those from 2^31 on come out less 2^32. */
  integers(into: Int32Array): Int32Array;
  /** So many numbers that were written as planes: a view where one byte each was enough. */
  planes(count: number): Uint8Array | Int32Array;
  floats(count: number): Float32Array;
  /** A view of so many bytes as they are. */
  block(size: number): Uint8Array;
  text(): string;
  texts(): readonly string[];
  atEnd(): boolean;
}

/**
 * Reading happens once, in a process that has just begun and whose engine has compiled nothing yet:
 * the loops are few and long, and what can stay as it lies is not copied.
 */
export function createByteReader(bytes: Uint8Array): ByteReader {
  let at = 0;
  const integers = (into: Int32Array): Int32Array => {
    let place = at;
    for (let i = 0; i < into.length; i++) {
      let byte = bytes[place++] ?? 0;
      let value = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = bytes[place++] ?? 0;
        value |= (byte & 127) << shift;
      }
      into[i] = value;
    }
    if (place > bytes.length) throw new RangeError('The packed bytes end too early.');
    at = place;
    return into;
  };
  const integer = (): number => (integers(new Int32Array(1))[0] ?? 0) >>> 0;
  const take = (size: number): Uint8Array => {
    if (at + size > bytes.length) throw new RangeError('The packed bytes end too early.');
    at += size;
    return bytes.subarray(at - size, at);
  };
  const join = (count: number, planes: number) => {
    const numbers = new Int32Array(count);
    for (let plane = 0; plane < planes; plane++) addPlane(numbers, take(count), 8 * plane);
    return numbers;
  };
  const decoder = new TextDecoder();
  const text = () => decoder.decode(take(integer()));
  return {
    integer,
    integers,
    planes: (count) => {
      const planes = integer();
      return planes === 1 ? take(count) : join(count, planes);
    },
    // The bits of a single are those of a whole number, whichever byte comes first on the machine.
    floats: (count) => new Float32Array(join(count, 4).buffer),
    block: take,
    text,
    texts: () => Array.from({ length: integer() }, text),
    atEnd: () => at === bytes.length,
  };
}

function addPlane(numbers: Int32Array, plane: Uint8Array, shift: number): void {
  for (let i = 0; i < numbers.length; i++) {
    numbers[i] = (numbers[i] ?? 0) | ((plane[i] ?? 0) << shift);
  }
}
