import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHANNELS, PEOPLE } from '../../src/emulator/world/seed.ts';
import { readIncidentCommand } from '../../src/slack/listeners/incident-command.ts';
import { etiquette, SOON } from './etiquette-desk.ts';
import { botTexts, type RunningDesk, standIn } from './running-desk.ts';

const { grace, wei, ana, ben, oliver } = PEOPLE;
const { noodles, books, desk: deskChannel } = CHANNELS;
const CAUSE = 'insufficient-funds';

describe('a known problem', () => {
  let desk: RunningDesk;
  const { say, answered, press, command, told } = etiquette(() => desk);

  beforeAll(async () => {
    desk = await standIn('socket');
    await desk.startDesk();
  });
  afterAll(() => desk.end());

  const drafts = () =>
    desk.slack.messages(deskChannel).filter(({ text }) => text.startsWith('Known problem'));
  const texts = (channel: string, thread: string) => botTexts(desk.slack, channel, thread);

  it('is shown first in matching answers from its approval until it ends, and then called over', async () => {
    await command(deskChannel, `incident ${CAUSE} Bank <!channel> is *down* | 银行系统故障`);
    await expect.poll(() => drafts().length, SOON).toBe(1);
    const before = say(grace, noodles, 'the screen says 51');
    expect((await answered(noodles, before, 1)).text).not.toContain('Known problem');

    await press(ben, deskChannel, drafts()[0]?.ts ?? '', 'incident_approve');
    await expect.poll(() => drafts()[0]?.text, SOON).toContain('is shown to merchants');
    const english = say(oliver, books, 'the screen says 51');
    const card = await answered(books, english, 1);
    expect(card.text).toMatch(/^Known problem right now: Bank .* is \*down\*\n/);
    expect(card.text).not.toContain('<!channel>');
    expect(JSON.stringify(card.blocks?.[0])).toContain('Known problem right now');
    const chinese = say(wei, noodles, '刷卡提示51，怎么回事');
    expect((await answered(noodles, chinese, 1)).text).toContain('目前的已知故障: 银行系统故障');
    const other = say(grace, noodles, 'the screen says 54');
    expect((await answered(noodles, other, 1)).text).not.toContain('Known problem');

    await command(deskChannel, `incident end ${CAUSE}`);
    await expect.poll(() => texts(books, english).at(-1), SOON).toContain('problem is over');
    await expect.poll(() => texts(noodles, chinese).at(-1), SOON).toContain('已恢复');
    await command(deskChannel, `incident end ${CAUSE}`);
    const after = say(oliver, books, 'the screen says 51');
    expect((await answered(books, after, 1)).text).not.toContain('Known problem');
    expect(texts(books, english)).toHaveLength(2);
    expect(texts(noodles, before)).toHaveLength(1);
  });

  it('is decided on once, by our own people', async () => {
    const earlier = drafts().length;
    await command(deskChannel, `incident ${CAUSE} Another one`);
    await expect.poll(() => drafts().length, SOON).toBe(earlier + 1);
    const ts = drafts().at(-1)?.ts ?? '';
    await press(ana, deskChannel, ts, 'incident_discard');
    await expect.poll(() => drafts().at(-1)?.text, SOON).toContain('was discarded');
    expect(JSON.stringify(drafts().at(-1)?.blocks)).not.toContain('incident_approve');
  });

  it.each([
    ['incident no-such-cause text', 'There is no cause no-such-cause'],
    ['incident', 'Name the cause and the text'],
    ['incident end', 'Name the cause that is over'],
    [`incident end ${CAUSE}`, 'No known problem is shown'],
  ])('answers /desk %s with a sentence', async (typed, sentence) => {
    await command(deskChannel, typed);
    await expect.poll(() => told(ana), SOON).toContain(sentence);
  });

  it('reads a cause and a text in one language or in two', () => {
    expect(readIncidentCommand(' issuer-unavailable A bank is down ')).toEqual({
      kind: 'incident',
      topic: 'issuer-unavailable',
      text: { en: 'A bank is down', zh: null },
    });
    expect(readIncidentCommand(`x ${'a'.repeat(301)}`)).toMatchObject({ kind: 'wrong' });
    expect(readIncidentCommand('x a | b | c')).toMatchObject({ kind: 'wrong' });
  });
});
