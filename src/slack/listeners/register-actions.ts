import type { App, BlockElementAction } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { answerOfTurn } from '../../dialogue/answer-of-turn.ts';
import { parseConversation } from '../../dialogue/conversation.ts';
import { phrase } from '../../dialogue/phrase.ts';
import { topicCard } from '../../dialogue/topic-card.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Store } from '../../store.ts';
import type { DeskChannel } from '../directory/desk-channel.ts';
import type { Directory } from '../directory/directory.ts';
import type { Escalation } from '../directory/escalation.ts';
import { FEEDBACK, MERCHANT_ACTIONS, WHY } from '../views/action-ids.ts';
import { decodeButtonValue } from '../views/button-value.ts';
import { detailsView } from '../views/details-view.ts';
import { openCaseWindow, WINDOW_ACTIONS } from './case-windows.ts';

export interface ActionParts {
  readonly store: Store;
  readonly knowledge: () => Knowledge;
  readonly directory: Directory;
  readonly deskChannel: DeskChannel;
  readonly escalation: Escalation;
  readonly client: WebClient;
}

/**
 * Acknowledges every button and modal: what they ask for is in the inbox already. Only windows are
 * opened here, since a trigger is good for three seconds.
 */
export function registerActions(app: App, parts: ActionParts): void {
  app.action(
    { type: 'block_actions', action_id: MERCHANT_ACTIONS.details },
    async ({ ack, body, action }) => {
      await ack();
      await openDetails(parts, body.trigger_id, carriedBy(action));
    },
  );

  for (const id of WINDOW_ACTIONS) {
    app.action({ type: 'block_actions', action_id: id }, async ({ ack, body, action }) => {
      await ack();
      const channel = body.channel?.id;
      const user = body.user.id;
      if (channel === undefined || !isInside(parts, channel, user)) return;
      if ((await parts.directory.roleOf(user)) !== 'agent') return;
      const press = { trigger: body.trigger_id, user, channel, action: id };
      await openCaseWindow(parts, { ...press, value: carriedBy(action) });
    });
  }

  const opening: readonly string[] = [
    MERCHANT_ACTIONS.details,
    ...WINDOW_ACTIONS,
    WHY.action,
    FEEDBACK.action,
  ];
  app.action(/.*/, async ({ ack, action }) => {
    if (!('action_id' in action) || !opening.includes(action.action_id)) await ack();
  });
  app.view(/.*/, async ({ ack }) => ack());
}

/** Whether cases stand where somebody pressed. */
function isInside({ deskChannel, escalation }: ActionParts, channel: string, user: string) {
  return channel === deskChannel.id || escalation.holds(channel, user);
}

/** Everything behind the answer that holds the button: a code's own meaning, or the article. */
async function openDetails(
  { store, knowledge, client }: ActionParts,
  trigger: string,
  value: string | undefined,
): Promise<void> {
  const carried = decodeButtonValue(value);
  const stored = carried && (await store.conversations.load(carried.conversation));
  if (!stored) return;
  const conversation = parseConversation(stored.state);
  const answer = answerOfTurn(conversation, carried.turn ?? null);
  if (answer === null) return;
  const language = conversation.language ?? 'en';
  const card = topicCard(knowledge(), answer.topic, answer.decoded, language);
  const title = phrase(knowledge().content, 'button-details', language);
  await client.views.open({ trigger_id: trigger, view: detailsView(card, title) });
}

/** What a button or the picked option of a menu carries. */
function carriedBy(action: BlockElementAction): string | undefined {
  if (action.type === 'button') return action.value;
  return action.type === 'overflow' ? action.selected_option.value : undefined;
}
