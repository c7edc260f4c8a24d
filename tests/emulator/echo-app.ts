import { App, LogLevel } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import type { Emulator } from '../../src/emulator/emulator.ts';

/** Settings under which the official clients talk to `emulator` and do not retry behind our back. */
export function clientOptions(emulator: Emulator) {
  return { slackApiUrl: emulator.apiUrl, retryConfig: { retries: 0 } };
}

/** An echo bot built with the official SDK: answers in the thread, counts its button, opens a modal. */
export function echoApp(emulator: Emulator, mode: 'http' | 'socket'): App {
  const transport =
    mode === 'socket'
      ? { socketMode: true, appToken: emulator.appToken }
      : { signingSecret: emulator.signingSecret };
  const app = new App({
    ...transport,
    token: emulator.botToken,
    clientOptions: clientOptions(emulator),
    logLevel: LogLevel.ERROR,
    convoStore: false,
  });
  app.message(async ({ message, say }) => {
    if (message.subtype !== undefined || !('text' in message)) return;
    const text = `echo ${message.text}`;
    const button = { type: 'button', action_id: 'more', text: plain('More'), value: 'v1' } as const;
    const blocks = [
      { type: 'section', text: plain(text) },
      { type: 'actions', elements: [button] },
    ] as const;
    await say({ text, blocks: [...blocks.map((block) => ({ ...block }))], thread_ts: message.ts });
  });
  app.action('more', async ({ ack, body, client, respond }) => {
    await ack();
    if (!('trigger_id' in body)) return;
    await client.views.open({ trigger_id: body.trigger_id, view: modal() });
    await respond({ text: 'opened', replace_original: false });
  });
  app.view('note', async ({ ack, view }) => {
    const note = view.state.values.note?.text?.value ?? '';
    if (note === 'bad') await ack({ response_action: 'errors', errors: { note: 'Not this.' } });
    else await ack();
  });
  app.command('/decline', async ({ ack, command }) => {
    await ack(`decoded ${command.text}`);
  });
  app.shortcut('suggest_answer', async ({ ack, shortcut, client }) => {
    await ack();
    await client.views.open({ trigger_id: shortcut.trigger_id, view: modal() });
  });
  app.event('app_home_opened', async ({ event, client }) => {
    await client.views.publish({ user_id: event.user, view: { type: 'home', blocks: [] } });
  });
  return app;
}

function plain(text: string) {
  return { type: 'plain_text', text } as const;
}

function modal(): ModalView {
  const element = { type: 'plain_text_input', action_id: 'text' } as const;
  return {
    type: 'modal',
    callback_id: 'note',
    title: plain('A note'),
    submit: plain('Save'),
    blocks: [{ type: 'input', block_id: 'note', label: plain('Note'), element }],
  };
}
