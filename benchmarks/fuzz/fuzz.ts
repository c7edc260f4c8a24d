import { setTimeout as sleep } from 'node:timers/promises';
import type { Mutation } from './mutate.ts';
import { oddRequest } from './requests.ts';
import type { Secrets } from './secrets.ts';
import type { Target } from './target.ts';

/** What came of it; `failures` and `leaks` should be empty. */
export interface Outcome {
  readonly payloads: number;
  /** how often each status was answered */
  readonly statuses: Readonly<Record<string, number>>;
  /** answers of 500 and above beyond the lines that were logged meanwhile */
  readonly silentFailures: number;
  /** where an unmasked number was found, and a piece of the text around it */
  readonly leaks: readonly string[];
}

/** So many are under way at once; then it is looked what they left behind. */
const AT_ONCE = 20;

/** Sends `count` odd requests to every route. Throws where a request gets no answer at all. */
export async function fuzz(
  target: Target,
  mutation: Mutation,
  secrets: Secrets,
  count: number,
): Promise<Outcome> {
  const statuses: Record<string, number> = {};
  const leaks: string[] = [];
  const calls = new WeakSet<object>();
  let silentFailures = 0;

  function look(failed: number): void {
    const lines = target.logged();
    silentFailures += Math.max(0, failed - lines.filter(isComplaint).length);
    leaks.push(...lines.flatMap((line) => leaksIn(secrets, 'log', line)));
    const fresh = target.slack.calls().filter((call) => !calls.has(call));
    for (const call of fresh) {
      calls.add(call);
      leaks.push(...leaksIn(secrets, call.method, JSON.stringify(call.arguments)));
    }
  }

  for (let sent = 0; sent < count; sent += AT_ONCE) {
    const size = Math.min(AT_ONCE, count - sent);
    const requests = Array.from({ length: size }, () => oddRequest(mutation));
    const answers = await Promise.all(requests.map(target.send));
    for (const status of answers) statuses[status] = (statuses[status] ?? 0) + 1;
    look(answers.filter((status) => status >= 500).length);
  }
  await sleep(1500);
  look(0);
  leaks.push(...leaksIn(secrets, 'store', await target.end()));
  look(0);
  return { payloads: count, statuses, silentFailures, leaks };
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
