import type { Emulator } from '../../src/emulator/emulator.ts';
import { isJson } from '../../src/emulator/wire/json.ts';
import { CHANNELS } from '../../src/emulator/world/seed.ts';
import type { Message } from '../../src/emulator/world/message.ts';
import type { Store } from '../../src/store.ts';
import type { Asked } from './traffic.ts';

/** What is wrong after the torture; every number should be 0. */
export interface Verdict {
  /** acknowledged questions without a message in their thread */
  readonly unanswered: number;
  /** acknowledged questions with more than one message in their thread */
  readonly answeredTwice: number;
  /** messages whose key is on more than one message, in any channel */
  readonly repeatedKeys: number;
  /** acknowledged wishes for a person without a case, or without its card */
  readonly casesLost: number;
  /** conversations with more than one case or more than one card */
  readonly casesDoubled: number;
  /** acknowledged claims that the case does not show */
  readonly claimsLost: number;
  /** rows that are neither done nor dead, or that gave up */
  readonly rowsLeft: number;
}

export interface Evidence {
  readonly slack: Emulator;
  readonly store: Store;
  /** the acknowledged questions */
  readonly asked: readonly Asked[];
  /** ts of the cards whose claim was acknowledged */
  readonly claimed: ReadonlySet<string>;
}

/** Compares what Slack shows with what was asked, message by message. */
export async function judge({ slack, store, asked, claimed }: Evidence): Promise<Verdict> {
  const answers = asked.map((question) => answersTo(slack, question).length);
  const cases = await store.cases.list({});
  const wishes = asked.filter(({ opensCase }) => opensCase);
  const cards = cardKeys(slack);
  const casesOf = wishes.map(
    ({ channel, ts }) =>
      cases.filter(({ conversation }) => conversation === `${channel}:${ts}`).length,
  );
  const cardsOf = wishes.map(
    ({ channel, ts }) => cards.filter((key) => key.startsWith(`message:${channel}:${ts}:`)).length,
  );
  const unclaimed = cases.filter(
    ({ deskTs, status }) => deskTs !== null && claimed.has(deskTs) && status === 'open',
  );
  return {
    unanswered: answers.filter((count) => count === 0).length,
    answeredTwice: answers.filter((count) => count > 1).length,
    repeatedKeys: repeated(allKeys(slack)),
    casesLost: wishes.filter((_, index) => casesOf[index] === 0 || cardsOf[index] === 0).length,
    casesDoubled: wishes.filter(
      (_, index) => (casesOf[index] ?? 0) > 1 || (cardsOf[index] ?? 0) > 1,
    ).length,
    claimsLost: unclaimed.length,
    rowsLeft: (await store.inbox.waiting()) + (await store.outbox.waiting()),
  };
}

/** The bot's messages in the thread of a question. */
export function answersTo(slack: Emulator, { channel, ts }: Asked): readonly Message[] {
  return slack.messages(channel, ts).filter(({ bot_id }) => bot_id !== undefined);
}

/** The key of each top-level message of the desk's channel: a case card each. */
function cardKeys(slack: Emulator): readonly string[] {
  return slack.messages(CHANNELS.desk).flatMap(keyOf);
}

/** The keys of every message of the bot, in threads too. */
function allKeys(slack: Emulator): readonly string[] {
  return [...slack.world.messages.values()].flat().flatMap(keyOf);
}

function keyOf({ metadata }: Message): readonly string[] {
  const payload = metadata?.event_payload;
  return isJson(payload) && typeof payload.key === 'string' ? [payload.key] : [];
}

function repeated(keys: readonly string[]): number {
  return keys.length - new Set(keys).size;
}
