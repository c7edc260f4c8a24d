import type { Inbox } from '../store.ts';
import { toGesture } from './to-gesture.ts';

/** Keeps gestures before Slack hears that they arrived. */
export interface Intake {
  /** Commits the masked gesture of a verified payload; throws where the store cannot. */
  keep(body: unknown): Promise<void>;
}

export interface IntakeParts {
  readonly inbox: Inbox;
  readonly botUser: string;
  readonly now: () => number;
  /** how long one person's burst is waited for; 0 handles every message at once */
  readonly burstMs: number;
  /** called once something new is kept */
  readonly wake: () => void;
}

export function createIntake({ inbox, botUser, now, burstMs, wake }: IntakeParts): Intake {
  return {
    async keep(body) {
      const received = toGesture(body, botUser);
      if (!received) return;
      const at = now();
      const wait = received.gesture.kind === 'message' ? burstMs : 0;
      const added = await inbox.add({
        key: received.key,
        order: received.order,
        sequence: received.sequence,
        body: JSON.stringify(received.gesture),
        dueAt: at + wait,
        receivedAt: at,
      });
      if (added) wake();
    },
  };
}
