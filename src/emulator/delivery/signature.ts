import { createHmac } from 'node:crypto';

/** The headers by which an app knows that a request is Slack's. */
export type SignatureHeaders = Readonly<
  Record<'x-slack-signature' | 'x-slack-request-timestamp', string>
>;

/**
 * Slack's v0 signature of the raw `body`, sent at `atSeconds` since 1970.
 * Source: https://docs.slack.dev/authentication/verifying-requests-from-slack
 */
export function sign(secret: string, body: string, atSeconds: number): SignatureHeaders {
  const base = `v0:${atSeconds}:${body}`;
  const signature = createHmac('sha256', secret).update(base).digest('hex');
  return { 'x-slack-signature': `v0=${signature}`, 'x-slack-request-timestamp': String(atSeconds) };
}
