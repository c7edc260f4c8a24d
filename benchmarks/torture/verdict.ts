import type { Emulator } from '../../src/emulator/emulator.ts';
import { CHANNELS } from '../../src/emulator/world/seed.ts';
import type { Store } from '../../src/store.ts';
import type { History } from './memory.ts';
import { outOfOrder } from './order.ts';
import type { Post, Posts } from './posts.ts';
import type { Asked, Talk } from './talks.ts';

/** What is wrong after the torture, by name; every list should be empty. */
export interface Verdict {
  /** acknowledged messages that were neither answered in their thread nor passed on to the desk, not even on a card */
  readonly unanswered: readonly string[];
  /** acknowledged messages with more than one answer or relay */
  readonly answeredTwice: readonly string[];
  /** keys of messages beyond the first with the same key, in any channel or thread */
  readonly repeatedKeys: readonly string[];
  /** keys of messages of the desk that stand in their thread after one that was handled later */
  readonly outOfOrder: readonly string[];
  /** talks whose wish for a person was acknowledged, without a case, its card or a word to the merchant */
  readonly wishesLost: readonly string[];
  /** talks with more than one case or more than one card */
  readonly casesDoubled: readonly string[];
  /** cases that do not show a claim that was acknowledged */
  readonly claimsLost: readonly string[];
  /** rows that are neither done nor dead */
  readonly rowsLeft: readonly string[];
}

export interface Evidence {
  readonly slack: Emulator;
  readonly posts: Posts;
  readonly store: Store;
  readonly history: History;
  /** the messages that were acknowledged */
  readonly asked: readonly Asked[];
  /** the talks in which a wish for a person was acknowledged */
  readonly wished: ReadonlySet<Talk>;
  /** ts of the cards whose claim was acknowledged */
  readonly claimed: ReadonlySet<string>;
}

/** Compares what Slack and the store show with what was asked, one by one. */
export async function judge({ slack, posts, store, ...evidence }: Evidence): Promise<Verdict> {
  posts.read();
  const { asked, history } = evidence;
  const wished = [...evidence.wished].map(conversationOf);
  const cases = await store.cases.list({});
  const casesOf = countOf(cases.map(({ conversation }) => conversation));
  const cardsOf = countOf(cardConversations(slack));
  const told = new Set(posts.all().map(toldAfterClick));
  const keys = posts.all().map(({ key }) => key);
  const named = (messages: readonly Asked[]) =>
    messages.map(({ channel, ts }) => `${channel}:${ts}`);
  const waiting = (await store.inbox.waiting()) + (await store.outbox.waiting());
  return {
    unanswered: named(
      asked.filter((message) => posts.of(message).length === 0 && !isOnCard(slack, message)),
    ),
    answeredTwice: named(asked.filter((message) => posts.of(message).length > 1)),
    repeatedKeys: repeated(keys),
    outOfOrder: outOfOrder(posts.all(), history, asked).map(({ key }) => key),
    wishesLost: wished.filter((one) => casesOf(one) === 0 || cardsOf(one) === 0 || !told.has(one)),
    casesDoubled: wished.filter((one) => casesOf(one) > 1 || cardsOf(one) > 1),
    claimsLost: cases
      .filter(({ deskTs, status }) => status === 'open' && evidence.claimed.has(deskTs ?? ''))
      .map(({ id }) => `case ${id}`),
    rowsLeft: Array.from({ length: waiting }, (_, row) => `row ${row + 1}`),
  };
}

/** The conversation of each card in the desk's channel; its buttons name it. */
function cardConversations(slack: Emulator): readonly string[] {
  return slack.messages(CHANNELS.desk).flatMap(({ blocks }) => {
    const named = JSON.stringify(blocks ?? []).match(/conversation\\*":\\*"([A-Z0-9]+:[0-9.]+)/);
    return named?.[1] ? [named[1]] : [];
  });
}

/** A case that could reach nobody at first shows on its card, or below it, what was written meanwhile. */
function isOnCard(slack: Emulator, { channel, root, text }: Asked): boolean {
  const cards = slack
    .messages(CHANNELS.desk)
    .filter(({ blocks }) => JSON.stringify(blocks ?? []).includes(`${channel}:${root}`));
  const shown = cards.flatMap(({ ts }) => slack.messages(CHANNELS.desk, ts));
  return shown.some(({ blocks }) => JSON.stringify(blocks ?? []).includes(text));
}

/** The conversation whose merchant is told something after a click; null for everything else. */
function toldAfterClick({ key, message: { channel, thread_ts } }: Post): string | null {
  return key.startsWith('pressed:') ? `${channel}:${thread_ts}` : null;
}

function conversationOf({ first }: Talk): string {
  return `${first.channel}:${first.ts}`;
}

function repeated(keys: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return keys.filter((key) => seen.size === seen.add(key).size);
}

/** How often each of them is there. */
function countOf(conversations: readonly string[]): (conversation: string) => number {
  const counts = new Map<string, number>();
  for (const one of conversations) counts.set(one, (counts.get(one) ?? 0) + 1);
  return (conversation) => counts.get(conversation) ?? 0;
}
