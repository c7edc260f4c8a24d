const MICROS_PER_MS = 1000;
const MICROS_PER_SECOND = 1_000_000;

/**
 * Slack's message timestamps: seconds and microseconds as a string. Each is later than the one before,
 * even where the clock stands still, because a timestamp is also the message's id.
 */
export function createTimestamps(now: () => number): () => string {
  let last = 0;
  return () => {
    last = Math.max(last + 1, Math.floor(now() * MICROS_PER_MS));
    const seconds = Math.floor(last / MICROS_PER_SECOND);
    return `${seconds}.${String(last % MICROS_PER_SECOND).padStart(6, '0')}`;
  };
}
