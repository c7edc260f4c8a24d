import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHANNELS, PEOPLE } from '../../src/emulator/world/seed.ts';
import { BOT, etiquette, SOON } from './etiquette-desk.ts';
import { type RunningDesk, standIn } from './running-desk.ts';

const { grace, wei } = PEOPLE;
const { noodles } = CHANNELS;

describe('what a merchant writes', () => {
  let desk: RunningDesk;
  const { say, answered, press, deskWords } = etiquette(() => desk);
  beforeAll(async () => {
    desk = await standIn('socket');
    await desk.startDesk();
  });
  afterAll(() => desk.end());

  it('fires no mention and no link anywhere, be it forty of them', async () => {
    const people = Array.from({ length: 40 }, (_, index) => `<@U0VICTIM${10 + index}>`).join(' ');
    const text = `<@${BOT}> ${people} <!channel> <!here> <!subteam^S1|@all> <https://evil.example|your bank> the screen says 51`;
    const thread = say(grace, noodles, text);
    await press(grace, noodles, (await answered(noodles, thread, 1)).ts, 'person');
    await answered(noodles, thread, 2);
    say(grace, noodles, `${people} <!channel> still nothing @here`, thread);
    await expect.poll(deskWords, SOON).toContain('still nothing');
    const sent = ['chat.postMessage', 'chat.update', 'chat.postEphemeral']
      .flatMap((method) => desk.slack.calls(method))
      .map((call) => JSON.stringify(call.arguments));
    expect(sent.length).toBeGreaterThan(3);
    for (const one of sent) {
      expect(one).not.toMatch(/<[@!#]|evil\.example\|/);
      expect(one).not.toMatch(/"type":"(user|broadcast|usergroup)"/);
    }
  });

  it('is answered in a direct message, in the messages tab', async () => {
    const channel = desk.slack.directMessage(wei);
    const thread = say(wei, channel, 'what does code 51 mean?');
    expect((await answered(channel, thread, 1)).text).toContain('51');
    say(wei, channel, 'now the screen says 54', thread);
    expect((await answered(channel, thread, 2)).text).toContain('54');
  });

  it('rule 21: is answered in Traditional Chinese where it is, to the hand-over', async () => {
    const thread = say(wei, noodles, '刷卡機顯示 51，請問這筆交易為什麼被拒絕？');
    const card = await answered(noodles, thread, 1);
    expect(card.text).toContain('代碼 51');
    await press(wei, noodles, card.ts, 'person');
    const handedOver = await answered(noodles, thread, 2);
    expect(handedOver.text).toMatch(/工單|轉給/);
    expect(handedOver.text).not.toMatch(/工单|转给/);
  });

  it('rule 21: is answered in the language of most of its words where it mixes two', async () => {
    const chinese = say(wei, noodles, '为什么刷 Visa contactless 一直显示 51 decline 啊，怎么办');
    expect((await answered(noodles, chinese, 1)).text).toContain('代码 51');
    const english = say(grace, noodles, 'the terminal of 老王 says 51, what should I do?');
    expect((await answered(noodles, english, 1)).text).toContain('Code 51');
  });
});
