import { constants, deflateSync, inflateSync } from 'node:zlib';

/** Bytes; larger than our models. */
const PIECE = 2 ** 21;

/** zlib begins a new code after 2^(this + 6) numbers; the best of all for lists as long as ours. */
const CODE_LENGTH = 7;

/**
 * A packed model as it goes into its file: with Huffman codes, and runs of one byte as their
 * length. Looking for other repetitions would cost time and bytes, as there are none.
 */
export function deflateModel(model: Uint8Array): Uint8Array {
  return deflateSync(model, { strategy: constants.Z_RLE, memLevel: CODE_LENGTH });
}

/** What `deflateModel` was given. Throws for bytes that it did not make, or that were damaged since. */
export function inflateModel(file: Uint8Array): Uint8Array {
  // In one piece: by default it comes in a hundred, which are then put together.
  return inflateSync(file, { chunkSize: PIECE });
}
