import { isJson, parseJson } from '../wire/json.ts';
import { sign } from './signature.ts';

/**
 * Asks the app's request URL for the url_verification challenge, as Slack does when the URL is saved; true
 * where the app gives the challenge back.
 */
export async function verifyUrl(url: string, signingSecret: string): Promise<boolean> {
  const challenge = 'stand-in-challenge';
  const body = JSON.stringify({ token: 'stand-in', challenge, type: 'url_verification' });
  const response = await fetch(url, {
    method: 'POST',
    body,
    headers: {
      'content-type': 'application/json',
      ...sign(signingSecret, body, Math.floor(Date.now() / 1000)),
    },
  });
  const answer = parseJson(await response.text());
  return response.ok && isJson(answer) && answer.challenge === challenge;
}
