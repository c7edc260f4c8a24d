import type { ModalView } from '@slack/types';
import { z } from 'zod';
import { answersSent } from '../../bot/answers-sent.ts';
import { bestAnswers } from '../../bot/best-answers.ts';
import { channelSettings } from '../../cases/desk-settings.ts';
import { refusedWith } from '../send/refused-with.ts';
import { suggestModalView } from '../views/suggest-modal-view.ts';
import type { SuggestPlace } from '../views/suggest-place.ts';
import type { HandlerParts } from './handler-parts.ts';
import { type PickedMessage, questionIn } from './picked-message.ts';
import { findThread } from './thread.ts';

export type SuggestParts = Pick<
  HandlerParts,
  'store' | 'client' | 'directory' | 'deskChannel' | 'escalation' | 'brain' | 'settings' | 'botUser'
>;

const channelAnswer = z.object({
  channel: z.object({
    is_im: z.boolean().optional(),
    is_member: z.boolean().optional(),
    is_archived: z.boolean().optional(),
  }),
});

/** The window with the best answers to a message; `notice` says what was just done, null for nothing. */
export async function suggestWindow(
  parts: SuggestParts,
  message: PickedMessage,
  notice: string | null,
): Promise<ModalView> {
  const { directory, store, settings, brain } = parts;
  const { channel, root } = message;
  const { mixed } = await directory.factsOf(channel);
  const provider = mixed ? null : channelSettings(settings, channel).provider;
  const { id: conversation } = await findThread(store, channel, root);
  // A trigger is good for three seconds: what Slack is asked is asked at once.
  const [place, sent, question] = await Promise.all([
    placeOf(parts, message, conversation),
    sentIn(parts, conversation),
    questionIn(parts, message),
  ]);
  return suggestModalView({ ...bestAnswers(brain(), question, provider), sent, place, notice });
}

async function sentIn({ store, directory }: SuggestParts, conversation: string) {
  const sent = [...(await answersSent(store, conversation))].map(
    async ([topic, { by, at }]) => [topic, { by: await directory.nameOf(by), at }] as const,
  );
  return new Map(await Promise.all(sent));
}

/** Whether something may be sent from a channel's own messages: not where our people are among themselves. */
export function isDesks({ deskChannel, escalation }: SuggestParts, channel: string): boolean {
  return channel === deskChannel.id || escalation.isFallback(channel);
}

async function placeOf(
  parts: SuggestParts,
  { channel, root, ts, rootAuthor }: PickedMessage,
  conversation: string,
): Promise<SuggestPlace> {
  if (isDesks(parts, channel)) return { kind: 'desk' };
  const { directory } = parts;
  const [reach, { name, kind }, author, openCase] = await Promise.all([
    reachOf(parts, channel),
    directory.factsOf(channel),
    rootAuthor === null ? null : directory.nameOf(rootAuthor),
    openCaseOf(parts, conversation),
  ]);
  if (reach !== 'member') return { kind: reach };
  return {
    kind: 'here',
    ref: { conversation: `${channel}:${root}`, turn: ts },
    channel: kind === 'direct' || kind === 'group' ? null : name,
    author,
    openCase,
  };
}

/** What the bot can do in a channel at this moment; it does not know of those that it is not in. */
async function reachOf(
  { client }: SuggestParts,
  channel: string,
): Promise<'member' | 'not-a-member' | 'archived'> {
  try {
    const { is_im, is_member, is_archived } = channelAnswer.parse(
      await client.conversations.info({ channel }),
    ).channel;
    if (is_archived) return 'archived';
    return is_im || is_member ? 'member' : 'not-a-member';
  } catch (error) {
    if (refusedWith(error, 'channel_not_found', 'not_in_channel')) return 'not-a-member';
    throw error;
  }
}

async function openCaseOf({ store, client }: SuggestParts, conversation: string) {
  const found = await store.cases.current(conversation);
  if (!found) return null;
  const { id: number, deskChannel: channel, deskTs: message_ts } = found;
  if (channel === null || message_ts === null) return { number, link: null };
  const link = await client.chat
    .getPermalink({ channel, message_ts })
    .then(({ permalink = null }) => permalink)
    .catch((error: unknown) => {
      if (refusedWith(error, 'message_not_found', 'channel_not_found')) return null;
      throw error;
    });
  return { number, link };
}
