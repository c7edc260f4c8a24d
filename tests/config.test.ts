import { describe, expect, it } from 'vitest';
import { readConfig } from '../src/config.ts';
import { ConfigError } from '../src/config-error.ts';

const BOT = 'xoxb-1-test';
const SECRET = 'abcdef0123456789abcdef0123456789';
const HTTP = { SLACK_BOT_TOKEN: BOT, SLACK_SIGNING_SECRET: SECRET, DESK_CHANNEL: 'C0DESK' };

function problems(environment: Record<string, string>): readonly string[] {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

describe('the environment', () => {
  it('is the playground where nothing of Slack is set', () => {
    expect(readConfig({})).toMatchObject({
      slack: { mode: 'playground' },
      port: 3000,
      host: '127.0.0.1',
      adminPort: null,
      dataDir: './data',
      retentionDays: 180,
    });
  });

  it('is HTTP with a signing secret, Socket Mode with an app token, also where both are set', () => {
    expect(readConfig(HTTP).slack.mode).toBe('http');
    expect(readConfig(HTTP).adminPort).toBe(9464);
    const app = { SLACK_APP_TOKEN: 'xapp-1-test' };
    expect(readConfig({ ...HTTP, ...app }).slack.mode).toBe('socket');
  });

  it('counts an empty value as unset', () => {
    expect(readConfig({ SLACK_BOT_TOKEN: '', PORT: '' }).port).toBe(3000);
  });

  it.each([
    [{ SLACK_BOT_TOKEN: 'nonsense' }, /^SLACK_BOT_TOKEN must be a bot token/],
    [{ SLACK_BOT_TOKEN: BOT, DESK_CHANNEL: 'C0DESK' }, /^SLACK_BOT_TOKEN is set alone/],
    [{ SLACK_SIGNING_SECRET: SECRET }, /^SLACK_SIGNING_SECRET is set without SLACK_BOT_TOKEN/],
    [{ SLACK_APP_TOKEN: 'xapp-1' }, /^SLACK_APP_TOKEN is set without SLACK_BOT_TOKEN/],
    [{ SLACK_BOT_TOKEN: BOT, SLACK_SIGNING_SECRET: SECRET }, /^DESK_CHANNEL is not set/],
    [{ ...HTTP, DESK_CHANNEL: '#desk' }, /^DESK_CHANNEL must be the id of a channel/],
    [{ PORT: 'eighty' }, /^PORT must be a port number/],
    [{ PORT: '70000' }, /^PORT must be a port number/],
    [{ ADMIN_PORT: '-1' }, /^ADMIN_PORT must be a port number/],
    [{ BURST_MS: '1.5' }, /^BURST_MS must be a whole number of milliseconds/],
    [{ LOG_LEVEL: 'loud' }, /^LOG_LEVEL must be one of fatal/],
    [{ DATABASE_URL: 'mysql://x' }, /^DATABASE_URL must look like postgres/],
    [{ SLACK_API_URL: 'http://example.com/api/' }, /^SLACK_API_URL must be https/],
    [{ SLACK_API_URL: 'nonsense' }, /^SLACK_API_URL must be an address/],
    [{ DESK_OWNER: 'ana' }, /^DESK_OWNER must be the id of a user/],
  ])('%o stops the start with a sentence', (environment, sentence) => {
    expect(problems(environment)).toContainEqual(expect.stringMatching(sentence));
  });

  it('names every wrong variable at once', () => {
    expect(problems({ PORT: 'x', LOG_LEVEL: 'y' })).toHaveLength(2);
  });

  it('allows http to this machine, for the stand-in Slack', () => {
    expect(readConfig({ SLACK_API_URL: 'http://127.0.0.1:3000/api/' }).slackApiUrl).toBeTruthy();
  });
});
