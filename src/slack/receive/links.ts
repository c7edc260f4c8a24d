/** How many of the connections to Slack are open, and since when there has been none. */
export interface Links {
  opened(): void;
  lost(): void;
  anyOpen(): boolean;
}

/** `onGap` is told, once a connection is open again, since when (epoch ms) there was none. */
export function createLinks(now: () => number, onGap: (since: number) => void): Links {
  let open = 0;
  let noneSince: number | null = null;
  return {
    opened() {
      open += 1;
      if (noneSince !== null) onGap(noneSince);
      noneSince = null;
    },
    lost() {
      open -= 1;
      if (open === 0) noneSince = now();
    },
    anyOpen: () => open > 0,
  };
}
