import { setTimeout as sleep } from 'node:timers/promises';
import type { Inbox, NewEvent } from '../../store.ts';
import type { Received } from './gesture.ts';
import { toGesture } from './to-gesture.ts';

/** Whatever is under way, the desk works on after this. */
const LONGEST_CALM_MS = 1000;
/** A request that takes longer is slow for reasons of its own: nothing waits for it any more. */
const LONGEST_REQUEST_MS = 1500;

/** Keeps gestures before Slack hears that they arrived. */
export interface Intake {
  /** Commits the masked gesture of a verified payload; throws where the store cannot. */
  keep(body: unknown): Promise<void>;
  /** A request that is being read, until it is answered. */
  expect(answered: Promise<void>): void;
  /**
   * Resolves once what is being read and kept at this moment is done, or after a second:
   * acknowledgements go before everything else, but who is slow in sending does not stop the desk.
   */
  calm(): Promise<void>;
}

export interface IntakeParts {
  readonly inbox: Pick<Inbox, 'add'>;
  readonly botUser: string;
  readonly now: () => number;
  /** how long one person's burst is waited for; 0 handles every message at once */
  readonly burstMs: number;
  /** called once something new is kept */
  readonly wake: () => void;
  /** called where the store could not keep something: Slack may give up before it can */
  readonly onLoss: () => void;
}

export function createIntake({ inbox, botUser, now, burstMs, wake, onLoss }: IntakeParts): Intake {
  const underWay = new Set<Promise<void>>();

  async function add(received: Received): Promise<void> {
    const at = now();
    const wait = received.gesture.kind === 'message' ? burstMs : 0;
    try {
      if (await inbox.add(rowOf(received, at, at + wait))) wake();
    } catch (error) {
      onLoss();
      throw error;
    }
  }

  function goesFirst(work: Promise<void>): void {
    const ended = work.then(
      () => {},
      () => {},
    );
    underWay.add(ended);
    ended.finally(() => underWay.delete(ended));
  }

  return {
    async keep(body) {
      const received = toGesture(body, botUser);
      if (!received) return;
      const adding = add(received);
      goesFirst(adding);
      await adding;
    },
    expect(answered) {
      goesFirst(Promise.race([answered, sleep(LONGEST_REQUEST_MS, undefined, { ref: false })]));
    },
    async calm() {
      if (underWay.size === 0) return;
      const late = new AbortController();
      const tooLate = sleep(LONGEST_CALM_MS, undefined, { signal: late.signal }).catch(() => {});
      await Promise.race([Promise.all(underWay), tooLate]);
      late.abort();
    },
  };
}

function rowOf(
  { gesture, key, order, sequence }: Received,
  receivedAt: number,
  dueAt: number,
): NewEvent {
  const seen =
    gesture.kind === 'message' ? { channel: gesture.channel, ts: gesture.ts } : undefined;
  return { key, order, sequence, body: JSON.stringify(gesture), dueAt, receivedAt, seen };
}
