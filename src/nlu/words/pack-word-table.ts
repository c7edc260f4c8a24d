import { floatAt, intAt } from '../features/element.ts';
import { type ByteWriter, createByteWriter } from '../packing/byte-writer.ts';
import { HIGHEST_CODE, MIDDLE_CODE, type WordSource } from './word-table.ts';

/** First in the file; another number says that the layout changed. */
export const TABLE_FORMAT = 0x0da7a2;

/** A word table with full numbers: `rows` holds `dimensions` of them for each stem. */
export interface LearntTable {
  readonly dimensions: number;
  readonly fingerprints: Int32Array;
  readonly rows: Float32Array;
  readonly sources: readonly WordSource[];
}

/** Packs a table: stems by ascending fingerprint, rows in four bits. Same table, same bytes. */
export function packWordTable(table: LearntTable): Uint8Array {
  const body = packBody(table);
  const writer = createByteWriter();
  writer.integers([TABLE_FORMAT, hashOf(body)]);
  writer.block(body);
  return writer.bytes();
}

function packBody({ dimensions, fingerprints, rows, sources }: LearntTable): Uint8Array {
  const order = Array.from(fingerprints.keys()).sort(
    (one, other) => intAt(fingerprints, one) - intAt(fingerprints, other),
  );
  const writer = createByteWriter();
  writer.integer(dimensions);
  writer.texts(sources.map(({ name }) => name));
  for (const { sketch } of sources) packAscending(sketch, writer);
  packAscending(
    Int32Array.from(order, (row) => intAt(fingerprints, row)),
    writer,
  );
  const ordered = order.map((row) => rows.subarray(row * dimensions, (row + 1) * dimensions));
  const steps = ordered.map(stepOf);
  writer.floats(steps);
  for (const [at, row] of ordered.entries()) {
    const codes = Array.from(row, (value) => codeOf(value, floatAt(steps, at)));
    writer.block(
      Uint8Array.from({ length: dimensions / 2 }, (_, pair) => {
        return intAt(codes, 2 * pair) + 16 * intAt(codes, 2 * pair + 1);
      }),
    );
  }
  return writer.bytes();
}

/** Ascending 32-bit numbers as their differences. */
function packAscending(numbers: Int32Array, writer: ByteWriter): void {
  writer.integer(numbers.length);
  const before = (at: number) => (at === 0 ? -(2 ** 31) : intAt(numbers, at - 1));
  writer.planes(Array.from(numbers, (value, at) => value - before(at)));
}

/** FNV-1a over all bytes (Fowler, Noll, Vo 1991), unsigned. */
function hashOf(bytes: Uint8Array): number {
  let state = 0x811c9dc5;
  for (const byte of bytes) state = Math.imul(state ^ byte, 0x01000193);
  return state >>> 0;
}

/** The step that fits a row best: a large one cuts no value off, a small one rounds less. */
function stepOf(row: Float32Array): number {
  const largest = row.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const candidates = STEP_SHARES.map((share) => (share * largest) / MIDDLE_CODE);
  const errors = candidates.map((step) => squaredError(row, step));
  return floatAt(candidates, errors.indexOf(Math.min(...errors))) || 1;
}

const STEP_SHARES = [1, 0.9, 0.8, 0.7, 0.6, 0.5];

function squaredError(row: Float32Array, step: number): number {
  return row.reduce((sum, value) => {
    const error = value - (codeOf(value, step || 1) - MIDDLE_CODE) * (step || 1);
    return sum + error * error;
  }, 0);
}

function codeOf(value: number, step: number): number {
  return Math.min(Math.max(Math.round(value / step + MIDDLE_CODE), 0), HIGHEST_CODE);
}
