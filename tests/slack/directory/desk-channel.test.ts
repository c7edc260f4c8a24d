import { WebClient } from '@slack/web-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Emulator, startEmulator } from '../../../src/emulator/emulator.ts';
import { CHANNELS, TEAMS } from '../../../src/emulator/world/seed.ts';
import { createDeskChannel } from '../../../src/slack/directory/desk-channel.ts';

describe("the desk's channel", () => {
  let slack: Emulator;
  beforeAll(async () => {
    slack = await startEmulator();
  });
  afterAll(() => slack.stop());

  const check = (id: string, team: string = TEAMS.desk) => {
    const client = new WebClient(slack.botToken, { slackApiUrl: slack.apiUrl });
    return createDeskChannel(client, { id, team }, () => 0).check();
  };

  it('is good where it is ours alone and the bot is in it', async () => {
    expect(await check(CHANNELS.desk)).toBeNull();
  });

  it('is refused where it is of another workspace, shared, or not there', async () => {
    expect(await check(CHANNELS.desk, TEAMS.books)).toMatch(/belongs to another workspace/);
    expect(await check(CHANNELS.noodles)).toMatch(/is shared with another organisation/);
    expect(await check('C0NOTHERE1')).toMatch(/cannot be read .*channel_not_found/);
  });
});
