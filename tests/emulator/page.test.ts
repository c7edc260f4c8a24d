import { Script } from 'node:vm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Emulator, startEmulator } from '../../src/emulator/emulator.ts';
import { ASSETS } from '../../src/emulator/page/assets/assets.ts';
import { typedText } from '../../src/emulator/page/typed-text.ts';
import { isJson } from '../../src/emulator/wire/json.ts';
import { CHANNELS, PEOPLE } from '../../src/emulator/world/seed.ts';
import { answerOf, quietClient } from './quiet-client.ts';

let emulator: Emulator;

beforeEach(async () => {
  emulator = await startEmulator({
    retryDelaysMs: [],
    shortcuts: [{ callback_id: 'suggest_answer', name: 'Suggest answer' }],
  });
});

afterEach(() => emulator.stop());

const scripts = [...ASSETS].filter(([path]) => path.endsWith('.js'));

describe('the files of the page', () => {
  it.each(scripts)('%s is JavaScript that never makes markup of text', (_path, { text }) => {
    const body = text.replace(/^import .*$/gm, '').replace(/^export /gm, '');
    expect(() => new Script(`(async () => {${body}})`)).not.toThrow();
    expect(text).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b/);
  });

  it.each(scripts)('%s imports only what is served', (_path, { text }) => {
    const imported = [...text.matchAll(/from '\.\/(.+?)'/g)].map(([, name]) => `/assets/${name}`);
    expect(imported.filter((path) => !ASSETS.has(path))).toEqual([]);
  });

  it('are served with a policy that allows no foreign script', async () => {
    for (const [path, { type, text }] of ASSETS) {
      const response = await fetch(new URL(path, emulator.url));
      expect(response.headers.get('content-type')).toBe(`${type}; charset=utf-8`);
      expect(response.headers.get('content-security-policy')).toContain("default-src 'self'");
      expect(await response.text()).toBe(text);
    }
    expect((await fetch(new URL('/assets/none.js', emulator.url))).status).toBe(404);
  });

  it('load nothing from elsewhere', () => {
    for (const { text } of ASSETS.values())
      expect(text).not.toMatch(/(src|href)="https?:|@import|url\(/);
  });
});

describe('what is typed on the page', () => {
  it.each([
    ['<script>alert(1)</script> & co', '&lt;script&gt;alert(1)&lt;/script&gt; &amp; co'],
    ['@Decline Desk why 51?', '<@U0BOT00001> why 51?'],
    ['ask @ana or @Ana Lima', `ask <@${PEOPLE.ana}> or <@${PEOPLE.ana}>`],
    ['see https://example.com/a?b=1', 'see <https://example.com/a?b=1>'],
    ['<!channel> mail me@ana.example', '&lt;!channel&gt; mail me@ana.example'],
  ])('%s becomes %s', (typed, text) => {
    expect(typedText(emulator.world, typed)).toBe(text);
  });
});

async function act(body: object, contentType = 'application/json') {
  const response = await fetch(new URL('/page/act', emulator.url), {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': contentType },
  });
  return response.ok ? response.json() : response.status;
}

async function stateOf(user: string, channel: string): Promise<unknown> {
  const query = new URLSearchParams({ user, channel });
  return (await fetch(new URL(`/page/state?${query}`, emulator.url))).json();
}

describe('what people do on the page', () => {
  const said = { act: 'say', user: PEOPLE.grace, channel: CHANNELS.noodles, text: 'a < b' };

  it('happens in the world and is seen by who is in the channel', async () => {
    expect(await act(said)).toMatchObject({ ok: true });
    expect(emulator.messages(CHANNELS.noodles)[0]?.text).toBe('a &lt; b');
    expect(await stateOf(PEOPLE.ana, CHANNELS.noodles)).toMatchObject({
      messages: [{ text: 'a &lt; b' }],
      can_command: true,
    });
    expect(await stateOf(PEOPLE.oliver, CHANNELS.noodles)).toMatchObject({
      messages: [],
      can_command: false,
    });
  });

  it('shows an ephemeral message to its one reader', async () => {
    const args = { channel: CHANNELS.noodles, user: PEOPLE.wei, text: 'psst' };
    await answerOf(quietClient(emulator), 'chat.postEphemeral', args);
    expect(await stateOf(PEOPLE.wei, CHANNELS.noodles)).toMatchObject({
      messages: [{ text: 'psst', only_for: PEOPLE.wei }],
    });
    expect(await stateOf(PEOPLE.grace, CHANNELS.noodles)).toMatchObject({ messages: [] });
  });

  it.each([
    ['in a channel they are not in', { ...said, user: PEOPLE.oliver }, 'Oliver Grant is not in'],
    [
      'that no app answers',
      { act: 'command', user: PEOPLE.ana, channel: CHANNELS.desk, command: '/desk', text: '' },
      'The app did not answer in time.',
    ],
    ['that does not exist', { act: 'dance', user: PEOPLE.ana }, 'Invalid'],
    [
      "to someone else's message",
      { act: 'edit', user: PEOPLE.wei, channel: CHANNELS.noodles, ts: '1.2', text: 'x' },
      'There is no message',
    ],
  ])('gets a sentence for something %s', async (_name, body, sentence) => {
    const answer: unknown = await act(body);
    expect(answer).toMatchObject({ ok: false });
    expect(isJson(answer) ? answer.error : '').toContain(sentence);
  });

  it('is refused from a form, which another site could send', async () => {
    expect(await act(said, 'text/plain')).toBe(415);
  });

  it('reaches other open pages as a change', async () => {
    const stream = await fetch(new URL('/page/stream', emulator.url));
    const reader = stream.body?.getReader();
    await reader?.read();
    await act(said);
    const heard = await reader?.read();
    expect(new TextDecoder().decode(heard?.value)).toContain('data: changed');
    await reader?.cancel();
  });
});
