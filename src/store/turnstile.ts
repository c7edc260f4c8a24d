/** Lets one in at a time. */
export interface Turnstile {
  /** Resolves when it is one's turn; who is `urgent` goes before everybody who is not. */
  enter(urgent: boolean): Promise<void>;
  /** Lets the next one in. */
  leave(): void;
}

/** The way to the one connection of the embedded database: acknowledgements do not wait for turns. */
export function createTurnstile(): Turnstile {
  const urgentOnes: (() => void)[] = [];
  const others: (() => void)[] = [];
  let taken = false;
  return {
    enter(urgent) {
      if (taken) return new Promise((resolve) => (urgent ? urgentOnes : others).push(resolve));
      taken = true;
      return Promise.resolve();
    },
    leave() {
      const next = urgentOnes.shift() ?? others.shift();
      if (next) next();
      else taken = false;
    },
  };
}
