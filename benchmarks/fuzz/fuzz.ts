import type { Mutation } from './mutate.ts';
import { oddRequest, type Request } from './requests.ts';
import type { Secrets } from './secrets.ts';
import type { Target } from './target.ts';
import { createThreads } from './threads.ts';
import { leaksIn, startWatch, type Watch } from './watch.ts';

/** What came of it; `silentFailures` and `leaks` should be empty. */
export interface Outcome {
  readonly payloads: number;
  /** how often each status was answered */
  readonly statuses: Readonly<Record<string, number>>;
  /** calls to Slack that were made meanwhile: how much of it was carried out */
  readonly calls: number;
  /** requests that were answered with 500 or above, sent again alone, and failed without a line in the log */
  readonly silentFailures: number;
  /** where an unmasked number was found, and a piece of the text around it */
  readonly leaks: readonly string[];
}

/** So many are under way at once. One in eight is answered only when Bolt gives up, after 3 seconds. */
const LANES = 300;
/** After so many a long run shows that it goes on. */
const TELL_EVERY = 10_000;

/** Sends `count` odd requests to every route. Throws where a request gets no answer at all. */
export async function fuzz(
  target: Target,
  mutation: Mutation,
  secrets: Secrets,
  count: number,
): Promise<Outcome> {
  const statuses: Record<string, number> = {};
  const failed: Request[] = [];
  const watch = startWatch(target, secrets);
  const payloadOf = createThreads(target.slack, mutation.random);
  let sent = 0;

  async function lane(): Promise<void> {
    for (;;) {
      await target.calm();
      if (sent >= count) return;
      sent += 1;
      tell(sent, watch);
      const request = oddRequest(mutation, payloadOf);
      const status = await target.send(request);
      statuses[status] = (statuses[status] ?? 0) + 1;
      if (status >= 500) failed.push(request);
    }
  }

  await Promise.all(Array.from({ length: LANES }, lane));
  await target.atRest();
  const silentFailures = await silentAmong(target, watch, failed);
  const kept = await target.end();
  watch.stop();
  const leaks = [...watch.leaks(), ...leaksIn(secrets, 'store', kept)];
  return { payloads: count, statuses, calls: watch.calls(), silentFailures, leaks };
}

/** Among many at once any line may be about any request: each failure is repeated where there is nothing else. */
async function silentAmong(
  target: Target,
  watch: Watch,
  failed: readonly Request[],
): Promise<number> {
  let silent = 0;
  for (const request of failed) {
    const before = watch.complaints();
    const status = await target.send(request);
    if (status >= 500 && watch.complaints() === before) silent += 1;
  }
  return silent;
}

/** What a long run looks like from time to time. */
function tell(sent: number, watch: Watch): void {
  if (sent % TELL_EVERY !== 0) return;
  const megabytes = (process.memoryUsage().rss / 2 ** 20).toFixed(0);
  console.log(`${sent} sent, ${watch.calls()} calls to Slack, ${megabytes} MB`);
}
