import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHANNELS, PEOPLE } from '../../src/emulator/world/seed.ts';
import { etiquette, SOON } from './etiquette-desk.ts';
import { type RunningDesk, standIn } from './running-desk.ts';

const { grace } = PEOPLE;
const { noodles } = CHANNELS;
const PHOTO = [{ name: 'screen.jpg' }];

describe('a picture', () => {
  let desk: RunningDesk;
  const { say, answered, press, deskWords } = etiquette(() => desk);

  beforeAll(async () => {
    desk = await standIn('socket');
    await desk.startDesk();
  });
  afterAll(() => desk.end());

  const send = (text: string, thread_ts?: string) =>
    desk.slack.say({ user: grace, channel: noodles, text, files: PHOTO, thread_ts }).ts;
  const downloads = () => desk.slack.calls().filter(({ method }) => /download/.test(method));

  it('alone is answered by asking for the words, with a warning about card numbers', async () => {
    const { text } = await answered(noodles, send(''), 1);
    expect(text).toContain("can't open pictures");
    expect(text).toContain('card number');
    expect(downloads()).toEqual([]);
  });

  it('is linked on the card of the case that comes of it', async () => {
    const thread = send('the printer gives no receipt');
    await press(grace, noodles, (await answered(noodles, thread, 1)).ts, 'person');
    await expect.poll(deskWords, SOON).toContain('Files, not opened by the bot');
    expect(deskWords()).toContain('/screen.jpg');
  });

  it('that comes when a person has the case is linked in the case’s thread', async () => {
    const thread = say(grace, noodles, 'the machine hangs on the start screen');
    await press(grace, noodles, (await answered(noodles, thread, 1)).ts, 'person');
    await answered(noodles, thread, 2);
    send('', thread);
    await expect.poll(deskWords, SOON).toContain('The bot has not opened anything');
  });

  it('asks Slack where it is, since shared channels withhold that', () => {
    expect(desk.slack.calls('files.info').length).toBeGreaterThan(0);
  });
});

describe('the messages tab', () => {
  let desk: RunningDesk;

  beforeAll(async () => {
    desk = await standIn('socket');
    await desk.startDesk();
  });
  afterAll(() => desk.end());

  it('offers questions to press, in both languages', async () => {
    const channel = desk.slack.openHome({ user: grace, tab: 'messages' });
    const offered = () => JSON.stringify(desk.slack.world.prompts.get(channel) ?? '');
    await expect.poll(offered, SOON).toContain('What does code 51 mean?');
    expect(offered()).toContain('代码 51 是什么意思？');
  });
});
