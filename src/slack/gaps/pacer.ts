import { askedWait } from '../wait-after.ts';

/** Makes one call when its turn has come; calls again where Slack asks to wait. */
export type Pacer = <T>(call: () => Promise<T>) => Promise<T>;

export interface PacerParts {
  readonly wait: (milliseconds: number) => Promise<void>;
  /** calls that are made without a pause at first: Slack forgives short bursts */
  readonly atOnce: number;
  /** milliseconds between calls after that */
  readonly everyMs: number;
}

/** One pacer for one piece of work; the first `atOnce` calls of each wait for nothing. */
export function createPacer({ wait, atOnce, everyMs }: PacerParts): Pacer {
  let made = 0;
  const paced: Pacer = async (call) => {
    made += 1;
    if (made > atOnce) await wait(everyMs);
    try {
      return await call();
    } catch (error) {
      const asked = askedWait(error);
      if (asked === null) throw error;
      await wait(asked);
      return paced(call);
    }
  };
  return paced;
}
