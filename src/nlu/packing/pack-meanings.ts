import type { MeaningMachines } from '../words/meaning-machines.ts';
import type { ByteReader } from './byte-reader.ts';
import type { ByteWriter } from './byte-writer.ts';

/** Writes the machines' weights of meanings, a byte each. */
export function packMeanings(machines: MeaningMachines, writer: ByteWriter): void {
  const { table, dimensions, weights, steps } = machines;
  writer.integers([table, dimensions]);
  writer.floats(steps);
  writer.block(new Uint8Array(weights.buffer, weights.byteOffset, weights.length));
}

/** Reads what `packMeanings` wrote for so many machines. */
export function unpackMeanings(reader: ByteReader, machines: number): MeaningMachines {
  const table = reader.integer();
  const dimensions = reader.integer();
  const steps = reader.floats(machines);
  return { table, dimensions, steps, weights: new Int8Array(reader.block(machines * dimensions)) };
}
