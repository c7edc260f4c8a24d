import type { Secrets } from './secrets.ts';
import type { Target } from './target.ts';

/** Reads along what a target logs and says while it works; nothing of it is kept. */
export interface Watch {
  /** how many warnings and errors were logged until now */
  complaints(): number;
  /** how many calls were made to Slack until now */
  calls(): number;
  /** where an unmasked number was found until now, and a piece of the text around it */
  leaks(): readonly string[];
  /** Looks for the last time. */
  stop(): void;
}

/** The stand-in remembers 5,000 calls, far more than are made in that time. */
const EVERY_MS = 100;

/** Looks at every line of the log and every call to Slack, soon after it was written or made. */
export function startWatch(target: Target, secrets: Secrets): Watch {
  const leaks: string[] = [];
  const seen = new WeakSet<object>();
  let [complaints, calls] = [0, 0];

  function look(): void {
    for (const line of target.logged()) {
      if (isComplaint(line)) complaints += 1;
      leaks.push(...leaksIn(secrets, 'log', line));
    }
    for (const call of target.slack.calls().filter((made) => !seen.has(made))) {
      seen.add(call);
      calls += 1;
      leaks.push(...leaksIn(secrets, call.method, JSON.stringify(call.arguments)));
    }
  }

  const timer = setInterval(look, EVERY_MS);
  return {
    complaints() {
      look();
      return complaints;
    },
    calls: () => calls,
    leaks: () => leaks,
    stop() {
      clearInterval(timer);
      look();
    },
  };
}

/** Pino's levels: 40 is a warning, 50 an error. */
function isComplaint(line: string): boolean {
  return /"level":[456]0/.test(line);
}

/** The places in `text` where an invented number stands. */
export function leaksIn(secrets: Secrets, where: string, text: string): readonly string[] {
  return secrets.findIn(text).map((number) => {
    const at = text.replaceAll(/(?<=\d)[ -](?=\d)/g, '').indexOf(number);
    return `${where}: ${text.slice(Math.max(0, at - 120), at + 40)}`;
  });
}
