import type { WebClientOptions } from '@slack/web-api';

/** How Slack is called. No `headers` here: they would carry one tenant's token to another. */
export function clientOptions(slackApiUrl: string | null): WebClientOptions {
  return {
    timeout: 10_000,
    retryConfig: { retries: 1, minTimeout: 300, factor: 2, randomize: true },
    rejectRateLimitedCalls: true,
    allowAbsoluteUrls: false,
    ...(slackApiUrl === null ? {} : { slackApiUrl }),
  };
}

/** How a socket is asked for: once, and soon again if need be, by who keeps it open. */
export function socketClientOptions(slackApiUrl: string | null): WebClientOptions {
  return { ...clientOptions(slackApiUrl), retryConfig: { retries: 0 } };
}
