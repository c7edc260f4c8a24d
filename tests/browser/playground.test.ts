import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articleOf } from '../../src/knowledge/knowledge.ts';
import { shippedBrain } from '../brain.ts';
import { findChromium } from './chromium.ts';
import { type OpenPlayground, openPlayground } from './open-playground.ts';
import type { PlaygroundPage } from './playground-page.ts';
import { readQuestions } from './questions.ts';

const SOON = { timeout: 10_000 };
/** The classifier is trained where no run before has left one. */
const START_MS = 180_000;
const GRACE = 'Grace Lee';
const WEI = 'Wei Chen 陈伟';

/** Who asks in each language, a button of each answer, and what only another language has. */
const LANGUAGES = [
  { language: 'en', merchant: GRACE, button: 'Talk to a person', foreign: /\p{Script=Han}/u },
  { language: 'zh', merchant: WEI, button: '转人工', foreign: /[a-z]+ [a-z]+ [a-z]+/i },
] as const;

const chromium = findChromium(process.env);
if (chromium.path === null) process.stdout.write(`${chromium.missing}\n`);
else describe('the playground’s page', () => tryPage(chromium.path));

it('says in one line where it was not tried, for want of a browser, and what to set', () => {
  expect(findChromium({ CHROMIUM: '/no/such/browser' })).toEqual({
    path: null,
    missing:
      'No Chromium at /no/such/browser: the page was not tried in a browser. Set CHROMIUM to its path.',
  });
});

function tryPage(executablePath: string) {
  let playground: OpenPlayground;
  let page: PlaygroundPage;
  const brain = shippedBrain();

  beforeAll(async () => {
    playground = await openPlayground(executablePath, brain);
    page = await playground.visit(1280, 900);
  }, START_MS);
  afterAll(() => playground.close());

  const read = (question: string) => page.read('merchant', question);
  const press = (question: string, name: string) =>
    page.thread('merchant', question).getByRole('button', { name, exact: true }).click();

  async function ask(merchant: string, question: string) {
    await page.become('merchant', merchant);
    await page.say('merchant', question);
  }

  /** The card of a case in the desk's channel. */
  async function caseCard(question: string, announced: RegExp) {
    await expect.poll(() => read(question), SOON).toMatch(announced);
    const number = announced.exec(await read(question))?.[1];
    const title = `Case ${number} ·`;
    return { title, card: page.message('desk', title) };
  }

  describe.each(LANGUAGES)('asked in $language', ({ language, merchant, button, foreign }) => {
    beforeAll(() => page.become('merchant', merchant));

    it.each(readQuestions())(`answers about $topic: $${language}`, async (question) => {
      const words = question[language];
      await page.say('merchant', words);
      await expect.poll(() => read(words), SOON).toContain(button);
      const { title } = articleOf(brain.knowledge.content, question.topic);
      expect(await read(words)).toContain(title[language]);
      expect(await read(words)).not.toMatch(foreign);
    });
  });

  it('brings a merchant from a code on the screen to a person’s answer', async () => {
    const question = 'why was my transaction declined? the screen says 51';
    await ask(GRACE, question);
    await expect.poll(() => read(question), SOON).toContain('Code 51: Not enough funds');

    await press(question, 'Talk to a person');
    const { title, card } = await caseCard(question, /support team as case (\d+)/);
    await expect.poll(() => card.textContent(), SOON).toContain(question);

    await card.getByRole('button', { name: 'Claim' }).click();
    await expect.poll(() => card.textContent(), SOON).toContain('handled by Ana Lima');

    const suggested = page.thread('desk', title).locator('.blocks');
    await suggested.getByRole('button', { name: 'Send', exact: true }).click();
    const sure = page.pane('desk').getByRole('alertdialog', { name: 'Send to the merchant?' });
    await sure.getByRole('button', { name: 'Send' }).click();
    await expect.poll(() => read(question), SOON).toMatch(/Ana Lima:\s+Code 51: Not enough funds/);

    await card.getByRole('button', { name: 'Reply to merchant' }).click();
    const reply = page.pane('desk').getByRole('dialog', { name: 'Reply to merchant' });
    await reply.getByLabel('Your reply').fill('We called the bank. Please try another card.');
    await reply.getByRole('button', { name: 'Send to merchant' }).click();
    await expect
      .poll(() => read(question), SOON)
      .toContain('Ana Lima: We called the bank. Please try another card.');
    await expect.poll(() => card.textContent(), SOON).toContain('waiting on the merchant');
  });

  it.each([
    [GRACE, 'what time is it in Tokyo?', /support team as case (\d+)/],
    [WEI, '帮我订一张去上海的机票', /工单号 (\d+)/],
  ])('hands over what it must not answer to %s: %s', async (merchant, question, announced) => {
    await ask(merchant, `@Decline Desk ${question}`);
    const { card } = await caseCard(question, announced);
    await expect.poll(() => card.textContent(), SOON).toContain(question);
    expect(await read(question)).not.toMatch(/Details|详情/);
  });

  it.each([
    [GRACE, 'my payment was declined', 'No code or words', 'Your answer: No code or words'],
    [WEI, '刷卡失败了', '没有代码', '您的回答：没有代码'],
  ])('asks %s back, and shows the button that was pressed: %s', async (...row) => {
    const [merchant, question, option, choice] = row;
    await ask(merchant, question);
    await press(question, option);
    await expect.poll(() => read(question), SOON).toContain(choice);
    const thread = page.thread('merchant', question);
    expect(await thread.getByRole('button', { name: option, exact: true }).count()).toBe(0);
    await expect.poll(() => read(question), SOON).toMatch(/Not sure|不清楚/);
  });

  it('cuts nothing off in a window of 360 pixels', async () => {
    const narrow = await playground.visit(360, 740);
    const long = 'how can I have fewer declined payments in my shop?';
    await narrow.say('merchant', long);
    await expect.poll(() => narrow.read('merchant', long), SOON).toContain('Talk to a person');
    expect(await narrow.cutOff('merchant')).toEqual([]);

    const button = (name: string) =>
      narrow.thread('merchant', long).getByRole('button', { name, exact: true });
    await button('Details').click();
    const details = narrow.pane('merchant').getByRole('dialog', { name: 'Details' });
    await details.waitFor();
    expect(await narrow.cutOff('merchant')).toEqual([]);
    await details.locator('footer').getByRole('button', { name: 'Close' }).click();

    await button('Talk to a person').click();
    await narrow.turnTo('desk');
    await narrow.message('desk', long).waitFor();
    expect(await narrow.cutOff('desk')).toEqual([]);
    await narrow.pane('desk').getByLabel('More actions').last().click();
    expect(await narrow.cutOff('desk')).toEqual([]);
    expect(narrow.complaints()).toEqual([]);
  });

  it('gives the browser nothing to complain of', () => {
    expect(page.complaints()).toEqual([]);
  });
}
