import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CHANNELS, PEOPLE, TEAMS } from '../../src/emulator/world/seed.ts';
import { defaultMode } from '../../src/slack/directory/default-mode.ts';
import { readDeskCommand } from '../../src/slack/listeners/desk-command.ts';
import { etiquette, SOON } from './etiquette-desk.ts';
import { type RunningDesk, standIn } from './running-desk.ts';

const { ana, grace, oliver } = PEOPLE;
const { noodles, books, floor, desk: deskChannel } = CHANNELS;

describe('the mode of a channel for which none was set', () => {
  it.each([
    ['direct', 'auto', 'auto'],
    ['shared', 'auto', 'auto'],
    ['group', 'mention', 'mention'],
    ['pending', 'mention', 'mention'],
    ['internal', 'mention', 'auto'],
    ['unknown', 'mention', 'auto'],
  ] as const)('is, where it is %s, %s, and %s where an outsider writes', (kind, ours, guests) => {
    expect([defaultMode(kind, false), defaultMode(kind, true)]).toEqual([ours, guests]);
  });
});

describe('what is typed after /desk', () => {
  it.each([
    ['', { kind: 'help' }],
    [' help ', { kind: 'help' }],
    ['mode', { kind: 'mode', mode: null }],
    ['mode Draft', { kind: 'mode', mode: 'draft' }],
    ['resume #12', { kind: 'resume', case: 12 }],
  ])('is read: %s', (typed, command) => {
    expect(readDeskCommand(typed)).toEqual(command);
  });

  it.each([
    ['mode loud', 'There is no mode loud: it is one of off, mention, draft, auto.'],
    ['resume', 'Name the case: /desk resume 12.'],
    ['resume it', 'Name the case: /desk resume 12.'],
    ['dance', 'There is no /desk dance.'],
    ['mode off please', '“mode off please” is too long.'],
  ])('is refused with a reason: %s', (typed, why) => {
    expect(readDeskCommand(typed)).toEqual({ kind: 'wrong', why });
  });
});

describe('/desk mode', () => {
  let desk: RunningDesk;
  const { say, bots, answered, passedOver, told, command } = etiquette(() => desk);
  beforeEach(async () => {
    desk = await standIn('socket');
    await desk.startDesk();
  });
  afterEach(() => desk.end());

  it('tells which mode holds, and why', async () => {
    await command(noodles, 'mode');
    await command(floor, 'mode');
    await command(noodles, 'mode draft');
    await command(noodles, 'mode');
    expect(told(ana)).toContain('No mode is set for this channel, so it is auto');
    expect(told(ana)).toContain('so it is mention');
    expect(told(ana)).toContain('The mode of this channel is draft');
  });

  it('changes nothing in the desk’s own channel', async () => {
    await command(deskChannel, 'mode auto');
    expect(told(ana)).toContain('This is the desk’s own channel');
  });

  it('is for our own people: a guest of ours is refused', async () => {
    const guest = 'U0GUEST001';
    desk.slack.addUser({
      id: guest,
      team_id: TEAMS.desk,
      name: 'gil',
      real_name: 'Gil',
      is_restricted: true,
    });
    desk.slack.channels.invite(floor, guest, ana);
    await command(floor, 'mode off', guest);
    expect(told(guest)).toContain('This command is for the support team');
    await answered(floor, say(guest, floor, 'the screen says 51'), 1);
  });

  it('holds on where the channel gets another id', async () => {
    await command(books, 'mode mention');
    desk.slack.channels.changeId(books, 'C0BOOKS002');
    await desk.slack.settled();
    const thread = say(oliver, 'C0BOOKS002', 'the screen says 51');
    await passedOver();
    expect(bots('C0BOOKS002', thread)).toEqual([]);
  });

  it('is asked of Slack anew where a channel begins to be shared', async () => {
    desk.slack.channels.unshare(noodles, TEAMS.noodles);
    say(ana, noodles, 'anybody here?');
    await passedOver();
    desk.slack.channels.share(noodles, TEAMS.noodles);
    desk.slack.channels.invite(noodles, grace, ana);
    await answered(noodles, say(grace, noodles, 'the screen says 51'), 1);
    expect(desk.slack.calls('conversations.info').length).toBeGreaterThan(1);
    await expect.poll(() => desk.slack.deliveries().length, SOON).toBeGreaterThan(0);
  });
});
