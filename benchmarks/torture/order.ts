import type { History } from './memory.ts';
import { causeOf, type Post } from './posts.ts';
import type { Asked } from './talks.ts';

/** A message in a thread, and its place in the order in which what it answers was handled. */
interface Placed {
  readonly post: Post;
  readonly thread: string;
  readonly rank: number;
}

/**
 * The desk's messages that stand in their thread after one that was handled later. `posts` in the order
 * in which they stand in Slack. What was handled when is told twice by the store, and both must hold: by
 * the rows of the outbox, and by the merchant's lines in the transcript.
 */
export function outOfOrder(
  posts: readonly Post[],
  history: History,
  asked: readonly Asked[],
): readonly Post[] {
  const late = [
    ...misplaced(byOutbox(posts, history)),
    ...misplaced(byTranscript(posts, history, asked)),
  ];
  return [...new Set(late)];
}

function misplaced(placed: readonly Placed[]): readonly Post[] {
  const highest = new Map<string, number>();
  return placed.flatMap(({ post, thread, rank }) => {
    const before = highest.get(thread) ?? -1;
    highest.set(thread, Math.max(before, rank));
    return rank < before ? [post] : [];
  });
}

/** Messages to one side of one conversation; a card's thread may hold others too. */
function byOutbox(posts: readonly Post[], { outbox }: History): readonly Placed[] {
  const rows = new Map(outbox.map(({ key, order }, rank) => [key, { order, rank }]));
  return posts.flatMap((post) => {
    // What takes several messages has their number after its own key.
    const row = rows.get(post.key) ?? rows.get(post.key.replace(/:\d+$/, ''));
    return row ? [{ post, thread: `${threadOf(post)} ${row.order}`, rank: row.rank }] : [];
  });
}

/** Answers to messages; no two messages of one thread have the same words. */
function byTranscript(
  posts: readonly Post[],
  { transcript }: History,
  asked: readonly Asked[],
): readonly Placed[] {
  const lines = new Map(
    transcript.map(({ conversation, text }, rank) => [`${conversation} ${text}`, rank]),
  );
  const ranks = new Map(
    asked.map(({ channel, ts, root, text }) => [
      `message:${channel}:${ts}`,
      lines.get(`${channel}:${root} ${text}`),
    ]),
  );
  return posts.flatMap((post) => {
    const rank = ranks.get(causeOf(post.key));
    return rank === undefined ? [] : [{ post, thread: threadOf(post), rank }];
  });
}

function threadOf({ message: { channel, ts, thread_ts } }: Post): string {
  return `${channel}:${thread_ts ?? ts}`;
}
