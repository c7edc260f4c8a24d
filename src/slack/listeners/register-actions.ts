import type { App } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { articleCard } from '../../dialogue/article-card.ts';
import { caseFactsSchema } from '../../dialogue/case-facts.ts';
import { parseConversation } from '../../dialogue/conversation.ts';
import { phrase } from '../../dialogue/phrase.ts';
import { plainCard } from '../../dialogue/plain-text.ts';
import type { Content } from '../../knowledge/content.ts';
import type { Store } from '../../store.ts';
import type { DeskChannel } from '../desk-channel.ts';
import type { Directory } from '../directory.ts';
import { DESK_ACTIONS, MERCHANT_ACTIONS, SUGGESTION_ACTIONS } from '../views/action-ids.ts';
import { decodeButtonValue } from '../views/button-value.ts';
import { detailsView } from '../views/details-view.ts';
import { replyModalView } from '../views/reply-modal-view.ts';

export interface ActionParts {
  readonly store: Store;
  readonly content: () => Content;
  readonly directory: Directory;
  readonly deskChannel: DeskChannel;
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
      const value = 'value' in action ? action.value : undefined;
      await openDetails(parts, body.trigger_id, value);
    },
  );

  app.action(
    { type: 'block_actions', action_id: /^(reply|edit_suggestion)$/ },
    async ({ ack, body, action }) => {
      await ack();
      const inDesk = body.channel?.id === parts.deskChannel.id;
      if (!inDesk || (await parts.directory.roleOf(body.user.id)) !== 'agent') return;
      const value = 'value' in action ? action.value : undefined;
      await openReply(parts, body.trigger_id, value);
    },
  );

  const opening: readonly string[] = [
    MERCHANT_ACTIONS.details,
    DESK_ACTIONS.reply,
    SUGGESTION_ACTIONS.edit,
  ];
  app.action(/.*/, async ({ ack, action }) => {
    if (!('action_id' in action) || !opening.includes(action.action_id)) await ack();
  });
  app.view(/.*/, async ({ ack }) => ack());
}

/** The whole article behind the last answer of the conversation. */
async function openDetails(
  { store, content, client }: ActionParts,
  trigger: string,
  value: string | undefined,
): Promise<void> {
  const carried = decodeButtonValue(value);
  const stored = carried && (await store.conversations.load(carried.conversation));
  if (!stored) return;
  const { answered, language } = parseConversation(stored.state);
  if (answered === null) return;
  const card = articleCard(content(), answered, language ?? 'en', 'sure');
  const title = phrase(content(), 'button-details', language ?? 'en');
  await client.views.open({ trigger_id: trigger, view: detailsView(card, title) });
}

async function openReply(
  { store, directory, content, client }: ActionParts,
  trigger: string,
  value: string | undefined,
): Promise<void> {
  const carried = decodeButtonValue(value);
  const found = carried?.case === undefined ? null : await store.cases.byId(carried.case);
  if (!found) return;
  const { language } = caseFactsSchema.parse(JSON.parse(found.facts));
  const draft = carried?.option
    ? plainCard(articleCard(content(), carried.option, language, 'sure'))
    : '';
  const { name } = await directory.factsOf(found.merchantChannel);
  await client.views.open({
    trigger_id: trigger,
    view: replyModalView({
      ref: { conversation: found.conversation },
      caseNumber: found.id,
      merchantName: name,
      channelLink: null,
      draft,
    }),
  });
}
