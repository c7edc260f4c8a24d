import { z } from 'zod';
import { inertText } from '../../blocks/inert-text.ts';
import type { DeliveryBody } from '../../delivery.ts';
import { decodeMarkup } from '../../nlu/text/markup.ts';
import { EVENT_TYPE } from './already-posted.ts';
import type { SenderParts, Sending } from './sending.ts';

const PAGE = 200;

const answer = z.object({
  messages: z
    .array(
      z.object({
        ts: z.string(),
        text: z.string().default(''),
        blocks: z.array(z.looseObject({ type: z.string() })).default([]),
        metadata: z.object({ event_type: z.string().optional() }).optional().catch(undefined),
      }),
    )
    .default([]),
  response_metadata: z.object({ next_cursor: z.string().optional() }).optional(),
});
type Posted = z.infer<typeof answer>['messages'][number];

/** Shorter words are taken away only where they stand alone: they may be part of anything. */
const LONG_ENOUGH = 8;

/**
 * Puts something neutral where deleted words stand in the thread below a case's card: what had no room
 * on the card was posted there, and is not posted again when the case changes.
 */
export async function sendWordsRemoved(
  parts: SenderParts,
  { body }: Sending<Extract<DeliveryBody, { kind: 'words-removed' }>>,
): Promise<null> {
  const found = await parts.store.cases.byId(body.case);
  if (!found?.deskChannel || !found.deskTs) return null;
  const { deskChannel: channel, deskTs: ts } = found;
  for (const posted of await thread(parts, channel, ts)) {
    // The card itself is made anew from the case.
    if (posted.ts !== ts) await clean(parts, channel, posted, body);
  }
  return null;
}

async function thread(
  { client }: SenderParts,
  channel: string,
  ts: string,
): Promise<readonly Posted[]> {
  const posted: Posted[] = [];
  let cursor: string | undefined;
  do {
    const where = { channel, ts, include_all_metadata: true, limit: PAGE };
    const read = answer.parse(
      await client.conversations.replies({ ...where, ...(cursor === undefined ? {} : { cursor }) }),
    );
    posted.push(...read.messages);
    cursor = read.response_metadata?.next_cursor || undefined;
  } while (cursor !== undefined);
  return posted;
}

async function clean(
  { client }: SenderParts,
  channel: string,
  posted: Posted,
  { text, instead }: { readonly text: string; readonly instead: string },
): Promise<void> {
  if (posted.metadata?.event_type !== EVENT_TYPE) return;
  const gone = inertText(decodeMarkup(text).text);
  const remove = (words: string) => {
    if (words === gone) return instead;
    return gone.length < LONG_ENOUGH ? words : words.replaceAll(gone, instead);
  };
  const before = JSON.stringify(posted.blocks);
  const blocks = posted.blocks.map((block) => ({ ...inTexts(block, remove), type: block.type }));
  if (JSON.stringify(blocks) === before) return;
  await client.chat.update({ channel, ts: posted.ts, text: remove(posted.text), blocks });
}

/** `object` with every text in it changed; what buttons carry is none. */
function inTexts(
  object: Readonly<Record<string, unknown>>,
  change: (text: string) => string,
): Record<string, unknown> {
  const deep = (name: string, value: unknown): unknown => {
    if (typeof value === 'string') return name === 'text' ? change(value) : value;
    if (Array.isArray(value)) return value.map((item) => deep('', item));
    if (typeof value !== 'object' || value === null) return value;
    return inTexts({ ...value }, change);
  };
  return Object.fromEntries(
    Object.entries(object).map(([name, value]) => [name, deep(name, value)]),
  );
}
