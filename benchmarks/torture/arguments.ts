import { parseArgs } from 'node:util';

/** What one run of the torture is to be. */
export interface Arguments {
  readonly kills: number;
  readonly store: 'sqlite' | 'postgres';
  /** how many servers share the store; several need PostgreSQL */
  readonly instances: number;
  /** Slack itself misbehaves: 429, 500, lost answers and lost acknowledgements */
  readonly faults: boolean;
  /** servers are stopped and started as a new version is rolled out, and not killed */
  readonly rolling: boolean;
  /** over Socket Mode, and the socket breaks every five seconds */
  readonly socket: boolean;
  /** the database fails every twenty seconds; PostgreSQL only, since SQLite fails with its server */
  readonly restarts: boolean;
  /** at least so many messages are asked, faster than else; 0: as many as the kills leave time for */
  readonly events: number;
}

export const USAGE =
  'npm run torture -- [--kills 20] [--store sqlite|postgres] [--instances 1] [--faults] [--rolling] [--socket] [--restarts] [--events 0]';

/** Reads the command line. Throws a sentence where it cannot be read. */
export function readArguments(args: readonly string[]): Arguments {
  const { values } = parseArgs({
    args: [...args],
    options: {
      kills: { type: 'string', default: '20' },
      store: { type: 'string', default: 'sqlite' },
      instances: { type: 'string', default: '1' },
      faults: { type: 'boolean', default: false },
      rolling: { type: 'boolean', default: false },
      socket: { type: 'boolean', default: false },
      restarts: { type: 'boolean', default: false },
      events: { type: 'string', default: '0' },
    },
  });
  const { store, faults, rolling, socket, restarts } = values;
  const kills = countOf('--kills', values.kills);
  if (store !== 'sqlite' && store !== 'postgres') {
    throw new Error(`--store is sqlite or postgres. ${USAGE}`);
  }
  const instances = Number(values.instances);
  if (!Number.isInteger(instances) || instances < 1 || (store === 'sqlite' && instances > 1)) {
    throw new Error(`--instances is 1 or more, and 1 with SQLite. ${USAGE}`);
  }
  if (socket && instances > 1) throw new Error(`--socket is for one instance. ${USAGE}`);
  if (restarts && store === 'sqlite') throw new Error(`--restarts needs PostgreSQL. ${USAGE}`);
  const events = countOf('--events', values.events);
  return { kills, store, instances, faults, rolling, socket, restarts, events };
}

function countOf(name: string, given: string): number {
  const count = Number(given);
  if (!Number.isInteger(count) || count < 0) throw new Error(`${name} is a count. ${USAGE}`);
  return count;
}
