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
      const fresh = slack.deliveries().filter((attempt) => !seen.has(attempt));
      for (const attempt of fresh) seen.add(attempt);
      for (const key of fresh.flatMap(keyOf)) times.set(key, (times.get(key) ?? 0) + 1);
    },
    has: ({ channel, ts }) => times.has(`${channel}:${ts}`),
    repeats: () => [...times.values()].reduce((sum, count) => sum + count - 1, 0),
  };
}

/** Names the message of an acknowledged event; none for all other attempts. */
function keyOf({ kind, payload, ack }: Attempt): readonly string[] {
  const { event } = payload;
  const counts = kind === 'events_api' && ack.outcome === 'acked' && isJson(event);
  return counts ? [`${event.channel}:${event.ts}`] : [];
}
