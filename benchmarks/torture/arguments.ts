import { parseArgs } from 'node:util';

/** What one run of the torture is to be. */
export interface Arguments {
  readonly kills: number;
  readonly store: 'sqlite' | 'postgres';
  /** how many servers share the store; several need PostgreSQL */
  readonly instances: number;
  /** Slack itself misbehaves: 429, 500, lost answers and lost acknowledgements */
  readonly faults: boolean;
}

export const USAGE =
  'npm run torture -- [--kills 20] [--store sqlite|postgres] [--instances 1] [--faults]';

/** Reads the command line. Throws a sentence where it cannot be read. */
export function readArguments(args: readonly string[]): Arguments {
  const { values } = parseArgs({
    args: [...args],
    options: {
      kills: { type: 'string', default: '20' },
      store: { type: 'string', default: 'sqlite' },
      instances: { type: 'string', default: '1' },
      faults: { type: 'boolean', default: false },
    },
  });
  const { store, faults } = values;
  const kills = Number(values.kills);
  if (!Number.isInteger(kills) || kills < 0) throw new Error(`--kills is a count. ${USAGE}`);
  if (store !== 'sqlite' && store !== 'postgres') {
    throw new Error(`--store is sqlite or postgres. ${USAGE}`);
  }
  const instances = Number(values.instances);
  if (!Number.isInteger(instances) || instances < 1 || (store === 'sqlite' && instances > 1)) {
    throw new Error(`--instances is 1 or more, and 1 with SQLite. ${USAGE}`);
  }
  return { kills, store, instances, faults };
}
