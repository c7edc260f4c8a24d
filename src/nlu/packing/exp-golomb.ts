/**
 * Exponential Golomb codes of order k (Teuhola 1978): a whole number v is written as
 * x = floor(v / 2^k) + 1 in binary, after as many zeros as x has digits after its first, and then
 * the k low digits of v. Small numbers take few bits, and no number takes very many. Bits run from
 * the highest of each byte to the lowest.
 */

/** Numbers from here on cannot be written. */
const TOO_LARGE = 2 ** 31;
const HIGHEST_ORDER = 24;

/** The order that writes the numbers in the fewest bits; of equal ones the lowest. */
export function bestOrder(values: ArrayLike<number>): number {
  let [best, fewest] = [0, Number.POSITIVE_INFINITY];
  for (let order = 0; order <= HIGHEST_ORDER; order++) {
    const bits = bitCount(values, order);
    if (bits < fewest) [best, fewest] = [order, bits];
  }
  return best;
}

/** Writes whole numbers from 0 to 2^31 - 1. Throws a RangeError for others. */
export function encodeNumbers(values: ArrayLike<number>, order: number): Uint8Array {
  const bytes = new Uint8Array(Math.ceil(bitCount(values, order) / 8));
  let at = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? 0;
    if (!Number.isInteger(value) || value < 0 || value >= TOO_LARGE) {
      throw new RangeError(`The pack has whole numbers from 0 to 2^31 - 1, not ${value}.`);
    }
    const digits = digitsAfterFirst(value, order);
    at += digits;
    at = writeBits(bytes, at, (value >> order) + 1, digits + 1);
    at = writeBits(bytes, at, value, order);
  }
  return bytes;
}

/** Fills an array with numbers that were written in an order. Throws a RangeError where the bytes end too early. */
export function decodeNumbers<Numbers extends Int32Array | Uint16Array | Uint8Array>(
  bytes: Uint8Array,
  order: number,
  into: Numbers,
): Numbers {
  let at = 0;
  for (let i = 0; i < into.length; i++) {
    const zeros = Math.clz32(peek(bytes, at));
    const size = zeros + 1 + order;
    // x and the low digits of v stand in a row: x 2^k + low = v + 2^k.
    into[i] = (peek(bytes, at + zeros) >>> (32 - size)) - 2 ** order;
    at += zeros + size;
  }
  if (at > 8 * bytes.length) throw new RangeError('The packed model ends too early.');
  return into;
}

/** How many digits of x come after its first. */
function digitsAfterFirst(value: number, order: number): number {
  return 31 - Math.clz32((value >> order) + 1);
}

function bitCount(values: ArrayLike<number>, order: number): number {
  let bits = 0;
  for (let i = 0; i < values.length; i++) {
    bits += 2 * digitsAfterFirst(values[i] ?? 0, order) + 1 + order;
  }
  return bits;
}

/** Writes the low `count` digits of a value, highest first; gives the place after them. */
function writeBits(bytes: Uint8Array, at: number, value: number, count: number): number {
  for (let bit = 0; bit < count; bit++) {
    const place = at + bit;
    const digit = (value >>> (count - 1 - bit)) & 1;
    bytes[place >> 3] = (bytes[place >> 3] ?? 0) | (digit << (7 - (place & 7)));
  }
  return at + count;
}

/** The 32 bits from a place on; zeros after the end. */
function peek(bytes: Uint8Array, at: number): number {
  const byte = at >> 3;
  const shift = at & 7;
  const word =
    (byteAt(bytes, byte) << 24) |
    (byteAt(bytes, byte + 1) << 16) |
    (byteAt(bytes, byte + 2) << 8) |
    byteAt(bytes, byte + 3);
  // A shift by 32 would be one by 0: the fifth byte comes in before it is cut.
  return ((word << shift) | (byteAt(bytes, byte + 4) >>> (8 - shift))) >>> 0;
}

function byteAt(bytes: Uint8Array, index: number): number {
  return bytes[index] ?? 0;
}
