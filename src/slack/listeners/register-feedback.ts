import type { App } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { parseConversation } from '../../dialogue/conversation.ts';
import { phrase } from '../../dialogue/phrase.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Store } from '../../store.ts';
import { FEEDBACK } from '../views/action-ids.ts';
import { decodeButtonValue } from '../views/button-value.ts';
import { feedbackView } from '../views/feedback-view.ts';

export interface FeedbackWindowParts {
  readonly store: Pick<Store, 'conversations'>;
  readonly knowledge: () => Knowledge;
  readonly client: WebClient;
}

/**
 * Slack's thumbs below an answer. The thumb itself is in the inbox already; a thumb down opens the
 * window that asks what was wrong, in the language of the conversation.
 */
export function registerFeedback(
  app: App,
  { store, knowledge, client }: FeedbackWindowParts,
): void {
  app.action(
    { type: 'block_actions', action_id: FEEDBACK.action },
    async ({ ack, body, action }) => {
      await ack();
      const carried = decodeButtonValue('value' in action ? action.value : undefined);
      if (carried?.option !== FEEDBACK.notHelpful) return;
      const stored = await store.conversations.load(carried.conversation);
      if (!stored) return;
      const language = parseConversation(stored.state).language ?? 'en';
      const { conversation, turn } = carried;
      const view = feedbackView(
        language,
        (name, lang, values) => phrase(knowledge().content, name, lang, values),
        { conversation, ...(turn === undefined ? {} : { turn }) },
      );
      await client.views.open({ trigger_id: body.trigger_id, view });
    },
  );
}
