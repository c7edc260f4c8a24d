import { cpus, loadavg } from 'node:os';

/** What stands beside every figure: when, on what, and how busy the machine is. */
export function machine(): string {
  const at = new Date().toISOString().slice(0, 16);
  return `${at}Z, Node ${process.versions.node}, ${cpus().length} cores, load ${load()}`;
}

/** The load average of the last minute; above the number of cores, figures suffer. */
export function load(): string {
  return (loadavg()[0] ?? 0).toFixed(1);
}

/** The value below which `share` of the `sorted` values lie; NaN of none. */
export function at(sorted: readonly number[], share: number): number {
  const index = Math.min(sorted.length - 1, Math.floor(sorted.length * share));
  return sorted[index] ?? Number.NaN;
}
