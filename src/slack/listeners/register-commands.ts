import type { App } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import type { Brain } from '../../brain.ts';
import { newConversation } from '../../dialogue/conversation.ts';
import { decodeMarkup } from '../../nlu/markup.ts';
import { mask } from '../../privacy/mask.ts';
import { takeTurn } from '../../turn.ts';
import type { Directory } from '../directory.ts';
import { type Inspection, inspectionMessage, inspectionModal } from '../views/inspection-view.ts';

export interface CommandParts {
  readonly brain: () => Brain;
  readonly directory: Directory;
  readonly client: WebClient;
}

const FOR_AGENTS =
  'This command is for the support team. Write your question in the channel instead.';
const USAGE = 'Write a code or a question: /decline 51, /decline do not honor, /decline 余额不足.';

/** `/decline` and the shortcut "Suggest answer": what the desk makes of a text, for our own people. */
export function registerCommands(app: App, { brain, directory, client }: CommandParts): void {
  app.command('/decline', async ({ ack, command }) => {
    if ((await directory.roleOf(command.user_id)) !== 'agent') return ack(FOR_AGENTS);
    if (command.text.trim() === '') return ack(USAGE);
    const { text, blocks } = inspectionMessage(inspect(brain(), command.text));
    return ack({ response_type: 'ephemeral', text, blocks });
  });

  app.shortcut(
    { type: 'message_action', callback_id: 'suggest_answer' },
    async ({ ack, shortcut }) => {
      await ack();
      if ((await directory.roleOf(shortcut.user.id)) !== 'agent') return;
      const text = 'message' in shortcut ? (shortcut.message.text ?? '') : '';
      const view = inspectionModal(inspect(brain(), text));
      await client.views.open({ trigger_id: shortcut.trigger_id, view });
    },
  );
}

/** A turn that nobody is told of and that leaves no trace. */
function inspect(brain: Brain, typed: string): Inspection {
  const masked = mask(typed);
  const turn = takeTurn(brain, newConversation('inspection', null, null), {
    kind: 'text',
    text: masked.text,
    masked: masked.spans.length,
    mentioned: true,
  });
  const answer = turn.outbound.find((outbound) => outbound.kind === 'answer');
  return {
    question: decodeMarkup(masked.text).text,
    decision: turn.decision,
    facts: turn.facts(),
    card: answer?.kind === 'answer' ? answer.card : null,
  };
}
