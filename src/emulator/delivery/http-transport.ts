import { isJson, type Json, parseJson } from '../wire/json.ts';
import { sign } from './signature.ts';
import type { Ack, Delivery, Transport } from './transport.ts';

/** Where and how signed requests go. */
export interface HttpTarget {
  readonly url: () => string;
  readonly signingSecret: string;
  readonly ackTimeoutMs: number;
}

/** Posts each payload, signed, to the app's request URL and waits for its 2xx. */
export function createHttpTransport(target: HttpTarget): Transport {
  return async (delivery) => {
    const { body, contentType } = encode(delivery);
    try {
      const response = await fetch(target.url(), {
        method: 'POST',
        body,
        headers: {
          'content-type': contentType,
          'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
          ...sign(target.signingSecret, body, Math.floor(Date.now() / 1000)),
          ...retryHeaders(delivery),
        },
        redirect: 'error',
        signal: AbortSignal.timeout(target.ackTimeoutMs),
      });
      return await readAck(response);
    } catch (error) {
      const timedOut = error instanceof Error && error.name === 'TimeoutError';
      const reason = timedOut ? 'http_timeout' : 'connection_failed';
      return { outcome: 'failed', reason, final: false };
    }
  };
}

/** Events travel as JSON, interactions as a form's `payload`, commands as a form. Bare content types. */
function encode({ kind, payload }: Delivery): { body: string; contentType: string } {
  const form = 'application/x-www-form-urlencoded';
  switch (kind) {
    case 'events_api':
      return { body: JSON.stringify(payload), contentType: 'application/json' };
    case 'interactive':
      return {
        body: new URLSearchParams({ payload: JSON.stringify(payload) }).toString(),
        contentType: form,
      };
    case 'slash_commands':
      return { body: new URLSearchParams(stringFields(payload)).toString(), contentType: form };
  }
}

function stringFields(payload: Json): Record<string, string> {
  return Object.fromEntries(Object.entries(payload).map(([key, value]) => [key, String(value)]));
}

function retryHeaders({ retry }: Delivery): Record<string, string> {
  if (retry === undefined) return {};
  return { 'x-slack-retry-num': String(retry.num), 'x-slack-retry-reason': retry.reason };
}

async function readAck(response: Response): Promise<Ack> {
  const text = await response.text();
  if (!response.ok) {
    const final = response.headers.get('x-slack-no-retry') === '1';
    return { outcome: 'failed', reason: 'http_error', final };
  }
  const body = parseJson(text);
  if (isJson(body)) return { outcome: 'acked', body };
  return { outcome: 'acked', body: text === '' ? {} : { text } };
}
