import type { IncomingMessage } from 'node:http';
import { isJson, type Json, parseJson } from './json.ts';

const LIMIT_BYTES = 4 * 1024 * 1024;

/**
 * The whole body of `request` as text.
 *
 * @throws Error where it is larger than 4 MiB.
 */
export async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > LIMIT_BYTES) throw new Error('The request body is larger than 4 MiB.');
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** The fields of a body, be it JSON or a form; undefined where it is neither. */
export function parseFields(body: string, contentType: string): Json | undefined {
  if (contentType.startsWith('application/json')) {
    const value = parseJson(body === '' ? '{}' : body);
    return isJson(value) ? value : undefined;
  }
  return Object.fromEntries(new URLSearchParams(body));
}
