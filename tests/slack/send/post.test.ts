import type { WebClient } from '@slack/web-api';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Emulator, startEmulator } from '../../../src/emulator/emulator.ts';
import { CHANNELS, PEOPLE } from '../../../src/emulator/world/seed.ts';
import { markOfPart } from '../../../src/slack/send/mark.ts';
import { post } from '../../../src/slack/send/post.ts';
import { sayView } from '../../../src/slack/views/say-view.ts';
import { quietClient } from '../../emulator/quiet-client.ts';

let slack: Emulator;
let client: WebClient;
let root: string;
const words = sayView('The bank refused it.');
const mark = (attempts: number, key = 'k:0') => ({ key, createdAt: Date.now(), attempts });
const thread = () => ({ channel: CHANNELS.noodles, root });
const top = { channel: CHANNELS.desk, root: null };
const repliesOfBot = () =>
  slack.messages(CHANNELS.noodles, root).filter((message) => message.bot_id !== undefined);

beforeEach(async () => {
  slack = await startEmulator();
  client = quietClient(slack);
  root = slack.say({ channel: CHANNELS.noodles, user: PEOPLE.grace, text: 'code 51?' }).ts;
});
afterEach(() => slack.stop());

describe('posting in a thread', () => {
  it('does not say again what Slack took before its answer was lost', async () => {
    slack.faults.loseAnswer({ method: 'chat.postMessage' });
    await expect(post(client, thread(), words, mark(1))).rejects.toThrow();
    const ts = await post(client, thread(), words, mark(2));
    expect(repliesOfBot().map((message) => message.ts)).toEqual([ts]);
  });

  it('says it at the second attempt where Slack did not take the first', async () => {
    slack.faults.serverError({ method: 'chat.postMessage' });
    await expect(post(client, thread(), words, mark(1))).rejects.toThrow();
    await post(client, thread(), words, mark(2));
    expect(repliesOfBot()).toHaveLength(1);
  });

  it('asks Slack nothing at the first attempt', async () => {
    await post(client, thread(), words, mark(1));
    expect(slack.calls().map((call) => call.method)).toEqual(['chat.postMessage']);
  });

  it('finds its message behind two hundred others', async () => {
    for (let index = 0; index < 205; index += 1) {
      const text = `reply ${index}`;
      slack.say({ channel: CHANNELS.noodles, user: PEOPLE.grace, text, thread_ts: root });
    }
    const ts = await post(client, thread(), words, mark(1));
    expect(await post(client, thread(), words, mark(2))).toBe(ts);
    expect(slack.calls('conversations.replies')).toHaveLength(2);
  });

  it('takes no other message for its own', async () => {
    await post(client, thread(), words, mark(1, 'k:1'));
    await post(client, thread(), words, markOfPart(mark(1), 1));
    await post(client, thread(), words, mark(2));
    expect(repliesOfBot()).toHaveLength(3);
  });

  it('posts nothing where it cannot look', async () => {
    slack.faults.refuse('missing_scope', { method: 'conversations.replies' });
    await expect(post(client, thread(), words, mark(2))).rejects.toThrow(/missing_scope/);
    expect(repliesOfBot()).toEqual([]);
  });
});

describe('posting at top level', () => {
  it('does not post again what Slack took before its answer was lost', async () => {
    slack.faults.loseAnswer({ method: 'chat.postMessage' });
    await expect(post(client, top, words, mark(1))).rejects.toThrow();
    const ts = await post(client, top, words, mark(2));
    expect(slack.messages(CHANNELS.desk).map((message) => message.ts)).toEqual([ts]);
  });
});
