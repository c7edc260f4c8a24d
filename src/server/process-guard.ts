/** What ends in no handler, and how the process goes on. */
export interface ProcessGuard {
  /** For `unhandledRejection` and `uncaughtException`. */
  met(error: unknown): void;
}

export interface GuardParts {
  readonly log: { error(fields: object, sentence: string): void };
  /** finishes what is under way; called once */
  readonly drain: () => Promise<void>;
  readonly exit: (code: 1) => void;
}

/** Where Slack's libraries lie, with their sockets: what fails there is made up for elsewhere. */
const LIBRARIES = /node_modules[\\/](@slack[\\/](socket-mode|bolt|web-api)|undici|ws)[\\/]/;
const CODES = /^(slack_|UND_ERR_|ECONNRESET$|EPIPE$)/;

/**
 * Known faults of Slack's libraries, whose sockets are opened again by themselves, are logged and no
 * more. Anything else means that nobody knows what state the process is in: it ends what is under way
 * and exits with 1, for the supervisor to start it again. Nothing acknowledged is lost by that.
 */
export function createProcessGuard({ log, drain, exit }: GuardParts): ProcessGuard {
  let isEnding = false;
  return {
    met(error) {
      if (isLibraryFault(error)) {
        log.error({ error }, 'A fault of a Slack library was contained; the desk goes on.');
        return;
      }
      log.error(
        { error },
        'The desk met an error that nobody foresaw: it stops, to be started anew.',
      );
      if (isEnding) return;
      isEnding = true;
      drain().then(
        () => exit(1),
        () => exit(1),
      );
    },
  };
}

/** Whether the library itself threw it: code of ours that it called stands above it in the stack. */
function isLibraryFault(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ('code' in error && CODES.test(String(error.code))) return true;
  const [, thrower = ''] = (error.stack ?? '').split(/\n\s+at /);
  return LIBRARIES.test(thrower);
}
