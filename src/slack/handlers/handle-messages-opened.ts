import { phrase } from '../../dialogue/phrase.ts';
import type { Content } from '../../knowledge/content.ts';
import type { InboxEvent } from '../../store.ts';
import type { MessagesOpenedGesture } from '../receive/gesture.ts';
import { refusedWith } from '../send/refused-with.ts';
import type { HandlerParts } from './handler-parts.ts';

/** Two questions in each language: nobody has written yet who would tell which one is read. */
const PROMPTS = ['prompt-code', 'prompt-every-card'] as const;

/** What a workspace without Slack's agent view, or a token without its scope, answers. */
const NOT_HERE = [
  'missing_scope',
  'not_allowed',
  'not_allowed_token_type',
  'channel_type_not_supported',
  'channel_not_found',
  'invalid_thread_ts',
  'unknown_method',
  'feature_not_enabled',
];

/** Offers a person who opens the bot's direct messages some questions to press, where Slack shows them. */
export async function handleMessagesOpened(
  { client, store, brain, now }: HandlerParts,
  event: InboxEvent,
  { channel }: MessagesOpenedGesture,
): Promise<void> {
  try {
    const prompts = suggestedPrompts(brain().knowledge.content);
    await client.assistant.threads.setSuggestedPrompts({ channel_id: channel, prompts });
  } catch (error) {
    if (!refusedWith(error, ...NOT_HERE)) throw error;
  }
  await store.inbox.done(event, now());
}

/** Four questions; a press sends the question as the person's own message. */
export function suggestedPrompts(content: Content) {
  return (['en', 'zh'] as const).flatMap((language) =>
    PROMPTS.map((name) => {
      const text = phrase(content, name, language);
      return { title: text, message: text };
    }),
  );
}
