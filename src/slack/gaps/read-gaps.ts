import type { Gap } from '../../ports/seen.ts';
import type { Store } from '../../store.ts';
import type { Role } from '../directory/directory.ts';
import type { History, MemberChannel, PastMessage } from './history.ts';
import { ANSWERED_WITHIN_MS, missedEvent, sortByAge, unreadNote } from './missed.ts';

export interface GapParts {
  readonly store: Pick<Store, 'seen' | 'outbox'>;
  readonly history: History;
  /** the way that events take too */
  readonly keep: (body: unknown) => Promise<void>;
  readonly roleOf: (user: string) => Promise<Role>;
  readonly botUser: string;
  readonly deskChannel: string;
  readonly now: () => number;
}

/**
 * Reads what was written in the channels with a gap, and keeps it as if it had just come in: what is
 * known already is not kept twice. Channels are read up to the moment at which each is asked for.
 */
export async function readGaps(parts: GapParts): Promise<void> {
  const { store, history, now } = parts;
  const channels = await history.channels();
  await store.seen.know(
    channels.map(({ id }) => id),
    toTs(now()),
  );
  const members = new Map(channels.map((channel) => [channel.id, channel]));
  const threads = await store.seen.activeThreads(now() - ANSWERED_WITHIN_MS);
  for (const gap of await store.seen.gaps()) {
    const channel = members.get(gap.channel);
    const until = toTs(now());
    const roots = threads.filter((thread) => thread.channel === gap.channel);
    if (channel) {
      const missed = await readGap(
        parts,
        gap,
        roots.map(({ root }) => root),
      );
      await keepAll(parts, channel, missed);
    }
    await store.seen.closeGap(gap.channel, until);
  }
}

/** What came after the gap's begin, oldest first: at top level, and in the threads that go on. */
async function readGap(
  { history }: GapParts,
  { channel, from }: Gap,
  active: readonly string[],
): Promise<readonly PastMessage[]> {
  const since = { channel, ts: from };
  const top = await history.after(since);
  const withReplies = top.filter(({ latest_reply: last }) => last !== undefined && last > from);
  const roots = new Set([...active, ...withReplies.map(({ ts }) => ts)]);
  const replies: PastMessage[] = [];
  for (const root of roots) {
    replies.push(...(await history.replies(since, root).catch(nothingIfGone)));
  }
  // A broadcast reply stands in both.
  const all = new Map([...top, ...replies].map((message) => [message.ts, message]));
  return [...all.values()].sort((one, other) => (one.ts < other.ts ? -1 : 1));
}

/** In one go, so that an answer that a person gave meanwhile is known before the question is handled. */
async function keepAll(
  parts: GapParts,
  channel: MemberChannel,
  missed: readonly PastMessage[],
): Promise<void> {
  const { store, keep, botUser, deskChannel, now } = parts;
  const { fresh, stale } = sortByAge(channel, missed, botUser, now());
  await Promise.all(fresh.map((message) => keep(missedEvent(channel, message))));
  if (channel.id === deskChannel) return;
  const merchants = await ofMerchants(parts, stale);
  const note = unreadNote(channel, merchants, now());
  if (note) await store.outbox.add([note]);
}

async function ofMerchants(
  { roleOf }: GapParts,
  messages: readonly PastMessage[],
): Promise<readonly PastMessage[]> {
  const written: PastMessage[] = [];
  for (const message of messages) {
    const { user } = message;
    if (typeof user === 'string' && (await roleOf(user)) === 'merchant') written.push(message);
  }
  return written;
}

/** A thread whose first message was deleted is no thread any more. */
function nothingIfGone(error: unknown): readonly PastMessage[] {
  if (error instanceof Error && error.message.includes('thread_not_found')) return [];
  throw error;
}

/** Epoch milliseconds as Slack writes times. */
export function toTs(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(6);
}
