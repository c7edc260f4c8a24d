import bolt from '@slack/bolt';

/**
 * The least that a Bolt app can be, as a yardstick: it answers each message in its thread and keeps
 * nothing. JavaScript, so that nothing but Node and Bolt is in its memory.
 */
const { PORT, SLACK_BOT_TOKEN, SLACK_SIGNING_SECRET, SLACK_API_URL } = process.env;
const app = new bolt.App({
  token: SLACK_BOT_TOKEN,
  signingSecret: SLACK_SIGNING_SECRET,
  clientOptions: { slackApiUrl: SLACK_API_URL },
  logLevel: bolt.LogLevel.ERROR,
});
app.message(async ({ message, say }) => {
  await say({ text: `You said: ${message.text}`, thread_ts: message.ts });
});
await app.start({ port: Number(PORT), host: '127.0.0.1' });
process.once('SIGTERM', () => process.exit(0));
