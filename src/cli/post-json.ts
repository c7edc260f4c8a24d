import { request } from 'node:http';

/** What a server answered; `body` is null where it was no JSON. */
export interface PostedAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** Posts `body` with a bearer token. Throws Node's error where nobody answers as HTTP does. */
export async function postJson(url: string, token: string, body: unknown): Promise<PostedAnswer> {
  return await new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const posted = request(url, { method: 'POST', headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8');
        resolve({ status: response.statusCode ?? 0, body: parsed(text) });
      });
    });
    posted.on('error', reject);
    posted.end(JSON.stringify(body));
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
