import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import type { MessageGesture } from '../receive/gesture.ts';

const answer = z.object({ file: z.object({ permalink: z.string().optional() }) });

/**
 * Where our people find the files of a message: each file's own page in Slack, asked for where the
 * event withholds it, as it does in shared channels; else the message that the file hangs on. The
 * files are never opened.
 */
export async function fileLinks(
  client: WebClient,
  { attached, channel, ts }: Pick<MessageGesture, 'attached' | 'channel' | 'ts'>,
): Promise<readonly string[]> {
  const links = await Promise.all(
    attached.map(async ({ id, link }) => link ?? (await askFor(client, id))),
  );
  const known = links.filter((link) => link !== null);
  if (known.length === links.length) return known;
  const message = await messageLink(client, channel, ts);
  return message === null ? known : [...known, message];
}

async function askFor(client: WebClient, file: string): Promise<string | null> {
  try {
    return answer.parse(await client.files.info({ file })).file.permalink ?? null;
  } catch {
    // Slack may know nothing of it or not let us ask; the message is linked instead.
    return null;
  }
}

async function messageLink(client: WebClient, channel: string, ts: string): Promise<string | null> {
  try {
    return (await client.chat.getPermalink({ channel, message_ts: ts })).permalink ?? null;
  } catch {
    // The message may be gone already: then there is nothing to show.
    return null;
  }
}
