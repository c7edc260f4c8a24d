/** Runs `work` once everything begun before under the same key has ended; gives what it gives. */
export type Lock = <T>(key: string, work: () => Promise<T>) => Promise<T>;

/**
 * Locks of this process, one for each key: who checks and then acts does so undisturbed. `across`
 * keeps out the other processes that share the store; nothing where it is left out.
 */
export function createLock(across: Lock = (_key, work) => work()): Lock {
  const last = new Map<string, Promise<void>>();
  return (key, work) => {
    const run = (last.get(key) ?? Promise.resolve()).then(() => across(key, work));
    const ended: Promise<void> = run.then(
      () => release(ended),
      () => release(ended),
    );
    const release = (mine: Promise<void>) => {
      if (last.get(key) === mine) last.delete(key);
    };
    last.set(key, ended);
    return run;
  };
}
