import { afterEach, beforeEach, expect, it } from 'vitest';
import { CHANNELS, PEOPLE } from '../../src/emulator/world/seed.ts';
import { runDesk } from '../cli/run-desk.ts';
import { freePort } from '../slack/free-port.ts';
import { botTexts, type RunningDesk, standIn } from '../slack/running-desk.ts';
import { temporaryFolder } from './operated-store.ts';

const SOON = { timeout: 15_000 };

let desk: RunningDesk;
beforeEach(async () => {
  desk = await standIn('socket');
});
afterEach(() => desk.end());

it('shows an operator what happens in Slack, from the metrics to the case', async () => {
  const environment = { DATA_DIR: temporaryFolder(), ADMIN_PORT: String(await freePort()) };
  await desk.startDesk(environment);
  const say = (text: string) =>
    desk.slack.say({ user: PEOPLE.grace, channel: CHANNELS.noodles, text }).ts;
  const thread = say('the screen says 51');
  await expect.poll(() => botTexts(desk.slack, CHANNELS.noodles, thread).length, SOON).toBe(1);
  say('I want to talk to a person please');

  const page = async () => {
    const response = await fetch(`http://127.0.0.1:${environment.ADMIN_PORT}/metrics`);
    return await response.text();
  };
  await expect.poll(page, SOON).toContain('desk_cases_open 1\n');
  await expect.poll(page, SOON).toMatch(/desk_answer_seconds_count [12]\n/);
  const shown = await page();
  expect(shown).toContain('desk_events_total{kind="message"} 2\n');
  expect(shown).toMatch(/desk_decisions_total\{kind="answer",topic="[a-z-]+",language="en"\} 1\n/);
  expect(shown).toMatch(/desk_decisions_total\{kind="escalate",.*\} 1\n/);

  const listed = await runDesk(['cases', 'list'], { environment });
  expect(listed.err).toBe('');
  expect(listed.out).toMatch(new RegExp(`^#1 +open .*${CHANNELS.noodles}`));
  await desk.stopDesk();
  expect(await runDesk(['cases', 'list'], { environment })).toEqual(listed);
});
