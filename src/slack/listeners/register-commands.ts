import type { App } from '@slack/bolt';
import type { Brain } from '../../brain.ts';
import type { Directory } from '../directory/directory.ts';
import { inspect } from '../handlers/inspect.ts';
import { inspectionMessage } from '../views/inspection-view.ts';

export interface CommandParts {
  readonly brain: () => Brain;
  readonly directory: Directory;
}

const FOR_AGENTS =
  'This command is for the support team. Write your question in the channel instead.';
const USAGE = 'Write a code or a question: /decline 51, /decline do not honor, /decline 余额不足.';

/** `/decline`: what the desk makes of a text, for our own people. */
export function registerCommands(app: App, { brain, directory }: CommandParts): void {
  app.command('/decline', async ({ ack, command }) => {
    if ((await directory.roleOf(command.user_id)) !== 'agent') return ack(FOR_AGENTS);
    if (command.text.trim() === '') return ack(USAGE);
    const { text, blocks } = inspectionMessage(inspect(brain(), command.text));
    return ack({ response_type: 'ephemeral', text, blocks });
  });

  // What it asks for is in the inbox already.
  app.shortcut({ type: 'message_action', callback_id: 'hand_back' }, async ({ ack }) => ack());
}
