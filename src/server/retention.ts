import type { CutOffs, Deleted } from '../ports/maintenance.ts';

const DAY_MS = 86_400_000;
/** Slack repeats a delivery for hours at most; until then its key must be known. */
const INBOX_DAYS = 7;
/** For who looks into what was sent. */
const OUTBOX_DAYS = 30;

/** Up to when rows are deleted at `now`; null where `days` is 0, which keeps everything. */
export function cutOffs(now: number, days: number): CutOffs | null {
  if (days === 0) return null;
  return {
    conversations: now - days * DAY_MS,
    inboxDone: now - Math.min(days, INBOX_DAYS) * DAY_MS,
    outboxDone: now - Math.min(days, OUTBOX_DAYS) * DAY_MS,
  };
}

export interface RetentionParts {
  readonly days: number;
  readonly now: () => number;
  readonly prune: (cutOffs: CutOffs) => Promise<Deleted>;
  /** Runs something again and again until it is stopped. */
  readonly every: (milliseconds: number, run: () => void) => () => void;
  readonly onDone: (deleted: Deleted) => void;
  readonly onError: (error: unknown) => void;
}

export interface Retention {
  /** Waits for what is under way. */
  stop(): Promise<void>;
}

/** Deletes what is too old, at once and then daily. A failure is reported; the next day tries again. */
export function startRetention(parts: RetentionParts): Retention {
  const { days, now, prune, every, onDone, onError } = parts;
  const run = async () => {
    const until = cutOffs(now(), days);
    if (!until) return;
    try {
      onDone(await prune(until));
    } catch (error) {
      onError(error);
    }
  };
  let running = run();
  const cancel = every(DAY_MS, () => {
    running = running.then(run);
  });
  return {
    stop() {
      cancel();
      return running;
    },
  };
}
