import type { Emulator } from '../../src/emulator/emulator.ts';
import { CHANNELS } from '../../src/emulator/world/seed.ts';
import type { Store } from '../../src/store.ts';
import { answersTo, keyOf, saidAfterClick } from './answers.ts';
import type { Asked } from './traffic.ts';

/** What is wrong after the torture; every number should be 0. */
export interface Verdict {
  /** acknowledged questions without an answer in their thread */
  readonly unanswered: number;
  /** acknowledged questions with more than one answer in their thread */
  readonly answeredTwice: number;
  /** messages beyond the first with the same key, in any channel or thread */
  readonly repeatedKeys: number;
  /** acknowledged wishes for a person without a case, its card or a word to the merchant */
  readonly wishesLost: number;
  /** conversations with more than one case or more than one card */
  readonly casesDoubled: number;
  /** acknowledged claims that the case does not show */
  readonly claimsLost: number;
  /** rows that are neither done nor dead */
  readonly rowsLeft: number;
}

export interface Evidence {
  readonly slack: Emulator;
  readonly store: Store;
  /** the questions that were acknowledged */
  readonly asked: readonly Asked[];
  /** the questions after which a wish for a person was acknowledged */
  readonly wished: ReadonlySet<Asked>;
  /** ts of the cards whose claim was acknowledged */
  readonly claimed: ReadonlySet<string>;
}

/** Compares what Slack and the store show with what was asked, one by one. */
export async function judge({ slack, store, ...evidence }: Evidence): Promise<Verdict> {
  const answers = evidence.asked.map((question) => answersTo(slack, question).length);
  const wished = [...evidence.wished];
  const cases = await store.cases.list({});
  const casesOf = countIn(cases.map(({ conversation }) => conversation));
  const cardsOf = countIn(cardConversations(slack, wished));
  return {
    unanswered: answers.filter((count) => count === 0).length,
    answeredTwice: answers.filter((count) => count > 1).length,
    repeatedKeys: repeated(keysIn(slack)),
    wishesLost: wished.filter(
      (question) =>
        casesOf(question) === 0 ||
        cardsOf(question) === 0 ||
        saidAfterClick(slack, question).length === 0,
    ).length,
    casesDoubled: wished.filter((question) => casesOf(question) > 1 || cardsOf(question) > 1)
      .length,
    claimsLost: cases.filter(
      ({ deskTs, status }) => deskTs !== null && evidence.claimed.has(deskTs) && status === 'open',
    ).length,
    rowsLeft: (await store.inbox.waiting()) + (await store.outbox.waiting()),
  };
}

/** The conversation of each card in the desk's channel; its buttons name it. */
function cardConversations(slack: Emulator, wished: readonly Asked[]): readonly string[] {
  const cards = slack.messages(CHANNELS.desk).map(({ blocks }) => JSON.stringify(blocks ?? []));
  return wished.flatMap((question) =>
    cards
      .filter((card) => card.includes(conversationOf(question)))
      .map(() => conversationOf(question)),
  );
}

function conversationOf({ channel, ts }: Asked): string {
  return `${channel}:${ts}`;
}

function countIn(conversations: readonly string[]): (question: Asked) => number {
  return (question) => conversations.filter((one) => one === conversationOf(question)).length;
}

/** The keys of every message of the bot, in threads too. */
function keysIn(slack: Emulator): readonly string[] {
  return [...slack.world.messages.values()]
    .flat()
    .map(keyOf)
    .filter((key) => key !== null);
}

function repeated(keys: readonly string[]): number {
  return keys.length - new Set(keys).size;
}
