/** What tells one brain from another. */
interface Versioned {
  readonly knowledge: { readonly version: string };
}

/** The brain that is in use, and how it comes to follow the content's files. */
export interface FreshBrain<Brain extends Versioned> {
  /** the brain as it is now */
  readonly current: () => Brain;
  /** Builds anew where the files have changed since; until then, and where it fails, the old one stays. */
  refresh(): Promise<void>;
}

export interface FreshBrainParts<Built, Brain extends Versioned> {
  readonly first: Brain;
  /** the version of what the files hold now; null where there are none to build from */
  readonly key: () => string | null;
  readonly build: () => Promise<Built>;
  /** makes what was built ready to answer */
  readonly open: (built: Built) => Brain;
  /** keeps what was built for the next start; may fail, as on a disk that is read only */
  readonly keep: (built: Built) => void;
  readonly log: {
    info(fields: object, sentence: string): void;
    warn(fields: object, sentence: string): void;
    error(fields: object, sentence: string): void;
  };
}

/** Builds side by side with the server, and then replaces the brain in one step. */
export function createFreshBrain<Built, Brain extends Versioned>(
  parts: FreshBrainParts<Built, Brain>,
): FreshBrain<Brain> {
  const { key, build, open, keep, log } = parts;
  let brain = parts.first;
  let refreshing = Promise.resolve();

  function keepFor(built: Built): void {
    try {
      keep(built);
    } catch (error) {
      log.warn({ error }, 'What was built could not be kept: the next start builds it again.');
    }
  }

  async function rebuild(): Promise<void> {
    const wanted = key();
    const { version } = brain.knowledge;
    if (wanted === null || wanted === version) return;
    log.info({ from: version, to: wanted }, 'The content has changed; it is built anew.');
    const built = await build();
    brain = open(built);
    keepFor(built);
    log.info({ version: wanted }, 'The desk answers from the changed content now.');
  }

  async function attempt(): Promise<void> {
    try {
      await rebuild();
    } catch (error) {
      const { version } = brain.knowledge;
      log.error({ error, version }, 'The content could not be built; the one before stays in use.');
    }
  }

  return {
    current: () => brain,
    refresh() {
      refreshing = refreshing.then(attempt);
      return refreshing;
    },
  };
}
