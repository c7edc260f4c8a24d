import type { Json } from '../wire/json.ts';

/** What can go wrong on the way from Slack to the app. */
export interface DeliveryFaults {
  /** The next `times` events each arrive twice, with the same event_id. */
  readonly duplicate: (times: number) => void;
  /** The next `count` events are held back, then sent latest first. */
  readonly reorder: (count: number) => void;
  /** The next `times` acknowledgements get lost, so that Slack sends again. */
  readonly loseAcks: (times: number) => void;
  /** The payloads to send now, given that `envelope` is due. */
  readonly schedule: (envelope: Json) => readonly Json[];
  /** Whether the acknowledgement at hand gets lost; counts down. */
  readonly losesAck: () => boolean;
}

/** Faults that stay away until they are asked for. */
export function createDeliveryFaults(): DeliveryFaults {
  let duplicates = 0;
  let lostAcks = 0;
  let toHold = 0;
  let held: readonly Json[] = [];

  function release(envelope: Json): readonly Json[] {
    if (toHold === 0) return [envelope];
    held = [envelope, ...held];
    if (held.length < toHold) return [];
    const all = held;
    held = [];
    toHold = 0;
    return all;
  }

  return {
    duplicate(times) {
      duplicates = times;
    },
    reorder(count) {
      toHold = count;
    },
    loseAcks(times) {
      lostAcks = times;
    },
    schedule(envelope) {
      const due = release(envelope);
      if (duplicates === 0) return due;
      duplicates -= 1;
      return [...due, ...due];
    },
    losesAck() {
      if (lostAcks === 0) return false;
      lostAcks -= 1;
      return true;
    },
  };
}
