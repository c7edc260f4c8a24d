import { WebClient } from '@slack/web-api';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Emulator, startEmulator } from '../../../src/emulator/emulator.ts';
import { clientOptions } from '../../../src/slack/client-options.ts';
import { showInWindow } from '../../../src/slack/handlers/show-in-window.ts';
import { suggestNoticeView } from '../../../src/slack/views/suggest-modal-view.ts';

const view = suggestNoticeView('Sent.');

describe('what came of a press', () => {
  let slack: Emulator;
  let client: WebClient;
  beforeEach(async () => {
    slack = await startEmulator({});
    client = new WebClient(slack.botToken, clientOptions(slack.apiUrl));
  });
  afterEach(() => slack.stop());

  it('is not shown in a window that was closed meanwhile, which is no error', async () => {
    expect(await showInWindow({ client }, 'V0CLOSED01', view)).toBe(false);
  });

  it('is an error where Slack refuses it for another reason', async () => {
    const revoked = new WebClient('xoxb-wrong', clientOptions(slack.apiUrl));
    await expect(showInWindow({ client: revoked }, 'V0CLOSED01', view)).rejects.toThrow('invalid');
  });
});
