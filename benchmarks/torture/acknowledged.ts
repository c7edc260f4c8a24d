import type { Attempt } from '../../src/emulator/delivery/outlet.ts';
import type { Emulator } from '../../src/emulator/emulator.ts';
import { isJson } from '../../src/emulator/wire/json.ts';

/** Collects which messages the desk has acknowledged; the stand-in forgets the oldest attempts. */
export interface Acknowledged {
  /** Reads what was added since; call it often. */
  read(): void;
  /** Whether the event of the message `ts` in `channel` was acknowledged, at whatever attempt. */
  has(message: { readonly channel: string; readonly ts: string }): boolean;
  /** How often acknowledged events arrived beyond the first time. */
  repeats(): number;
}

export function collectAcknowledged(slack: Emulator): Acknowledged {
  const times = new Map<string, number>();
  const seen = new WeakSet<Attempt>();
  return {
    read() {
      for (const attempt of slack.deliveries()) {
        if (seen.has(attempt)) continue;
        seen.add(attempt);
        const key = attempt.ack.outcome === 'acked' ? keyOf(attempt) : null;
        if (key !== null) times.set(key, (times.get(key) ?? 0) + 1);
      }
    },
    has: ({ channel, ts }) => times.has(`${channel}:${ts}`),
    repeats: () => [...times.values()].reduce((sum, count) => sum + count - 1, 0),
  };
}

function keyOf({ kind, payload }: Attempt): string | null {
  const { event } = payload;
  return kind === 'events_api' && isJson(event) ? `${event.channel}:${event.ts}` : null;
}
