import { expect } from 'vitest';
import type { Message } from '../../src/emulator/world/message.ts';
import { CHANNELS } from '../../src/emulator/world/seed.ts';
import { etiquette, SOON } from './etiquette-desk.ts';
import type { RunningDesk } from './running-desk.ts';

const DESK = CHANNELS.desk;

/** A case of the stand-in's merchants. */
export interface RunningCase {
  readonly channel: string;
  readonly thread: string;
  readonly number: number;
  /** ts of its card in the desk's channel */
  readonly card: string;
}

/** What agents do and see at a desk that runs on the stand-in Slack. */
export function agents(desk: () => RunningDesk) {
  const { say, answered, press, bots } = etiquette(desk);
  const cards = () => desk().slack.messages(DESK);
  const below = (card: string) => desk().slack.messages(DESK, card);
  const written = (message: Message | undefined) =>
    message ? `${message.text} ${JSON.stringify(message.blocks)}` : '';
  const modals = (user: string) => desk().slack.views(user).modals.length;
  const suggestions = (card: string) =>
    below(card).find(({ text }) => /suggested answers|knowledge gap/i.test(text));

  /** Presses what opens a window, and sends the window off with `values`. */
  async function submit(
    user: string,
    message: string,
    action: string,
    values: Readonly<Record<string, string>>,
    value?: string,
  ) {
    await desk().slack.press({
      user,
      channel: DESK,
      message_ts: message,
      action_id: action,
      value,
    });
    await expect.poll(() => modals(user), SOON).toBe(1);
    return desk().slack.submitView({ user, values });
  }

  /** The value of an option of the card's menu. */
  function option(card: string, name: string): string {
    const text = JSON.stringify(cards().find(({ ts }) => ts === card)?.blocks ?? []);
    const values = [...text.matchAll(/"value":("(?:[^"\\]|\\.)*")/g)].map(([, value = '""']) =>
      String(JSON.parse(value)),
    );
    const found = values.find((value) => value.includes(`"option":"${name}"`));
    if (found === undefined) throw new Error(`The card's menu holds no ${name}.`);
    return found;
  }

  return {
    suggestions,
    written,
    submit,
    option,
    cardWords: (card: string) => written(cards().find(({ ts }) => ts === card)),
    threadWords: (card: string) => below(card).map(written).join('\n'),
    /** A merchant asks and wants a person; the case with its card and its suggestions is there. */
    async handOver(user: string, channel: string, question: string): Promise<RunningCase> {
      const thread = say(user, channel, question);
      const answer = await answered(channel, thread, 1);
      await press(user, channel, answer.ts, 'person');
      const { text } = await answered(channel, thread, 2);
      const number = Number(/(?:case|工单号) (\d+)/.exec(text)?.[1]);
      const find = () => cards().find((card) => card.text.startsWith(`Case ${number} `));
      await expect.poll(find, SOON).toBeDefined();
      const card = find()?.ts ?? '';
      await expect.poll(() => suggestions(card), SOON).toBeDefined();
      return { channel, thread, number, card };
    },
    /** An agent picks something in the card's menu. */
    pick: (user: string, card: string, name: string) =>
      desk().slack.press({
        user,
        channel: DESK,
        message_ts: card,
        action_id: 'case_more',
        value: option(card, name),
      }),
    resolve: (user: string, { card }: RunningCase, outcome: string, note = '') =>
      submit(user, card, 'resolve', { resolve_outcome: outcome, resolve_note: note }),
    /** The message that asks the merchant whether it is solved. */
    async closingQuestion({ channel, thread }: RunningCase): Promise<Message> {
      const find = () =>
        bots(channel, thread).find(({ blocks }) => JSON.stringify(blocks).includes('closing_yes'));
      await expect.poll(find, SOON).toBeDefined();
      const message = find();
      if (!message) throw new Error('The closing question is gone.');
      return message;
    },
  };
}
