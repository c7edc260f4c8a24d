/**
 * The time in epoch milliseconds as `wall` tells it, except that it never goes back: where the clock
 * is set back it goes on from where it was. What waits for its time would else wait for as long again.
 * `onJump` is told by how many milliseconds.
 */
export function createSteadyClock(
  wall: () => number,
  onJump: (milliseconds: number) => void,
): () => number {
  let last = wall();
  let ahead = 0;
  return () => {
    const at = wall();
    if (at < last) {
      ahead += last - at;
      onJump(last - at);
    }
    last = at;
    return at + ahead;
  };
}
